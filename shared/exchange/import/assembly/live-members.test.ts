import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../model/plan/inline.ts';
import { createReporter } from '../source/reporter.ts';
import { createLiveMembers } from './live-members.ts';

const text = (words: string, bold = false): Inline => ({
  type: 'text',
  text: words,
  ...(bold ? { marks: ['bold' as const] } : {}),
});

function read(
  paragraphs: readonly (readonly Inline[])[],
  takenBack: readonly string[] = [],
  references: Inline[] = [],
) {
  const reporter = createReporter(new Set(takenBack));
  const context = { reporter, people: null, isPlain: false, references: new Set(references) };
  const live = createLiveMembers(paragraphs, context);
  const contents = paragraphs.map((content, index) =>
    live.read(content, { line: index + 1, part: 0, id: `b${index}` }),
  );
  return { contents, ids: reporter.finish().entries.map(({ id }) => id) };
}

describe('typed blanks and series of a Word file', () => {
  it('become live and keep the marks around them', () => {
    const { contents, ids } = read([[text('组长：'), text('xx老师', true)]]);
    expect(contents).toEqual([[text('组长：'), { type: 'blank', hint: 'xx', marks: ['bold'] }, text('老师', true)]]);
    expect(ids).toEqual(['blank:1:0']);
  });

  it('let a series run through paragraphs', () => {
    const { contents, ids } = read([[text('一是查。')], [text('二是改。')]]);
    expect(contents.map(([first]) => first)).toEqual([
      { type: 'series', form: 'shi', first: true },
      { type: 'series', form: 'shi', first: false },
    ]);
    expect(ids).toEqual(['series:1', 'series:2']);
  });

  it('stay text where the change is taken back, where a series is broken, and in references', () => {
    const reference = text('见xx');
    const paragraphs = [[text('组长：xx')], [text('一是查；三是改。')], [reference]];
    expect(read(paragraphs, ['blank:1:0', 'blank:3:0'], [reference]).contents).toEqual(paragraphs);
    expect(read([[reference]], [], [reference]).contents).toEqual([[reference]]);
  });

  it('report nothing of a line that is a blank already, and leave longer ones and boxes to tick', () => {
    const { contents, ids } = read([[text('电话：＿＿＿＿')], [text('＿＿＿＿＿＿＿＿')], [text('□是 □否')]]);
    expect(contents).toEqual([
      [text('电话：'), { type: 'blank', hint: '' }],
      [text('＿＿＿＿＿＿＿＿')],
      [text('□是 □否')],
    ]);
    expect(ids).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { attachment, block, numbered, plan, planOf, section, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { renderMarkdown } from './markdown.ts';

const render = (...drafts: Parameters<typeof plan>) => renderMarkdown(resolvePlan(plan(...drafts)));

describe('Markdown', () => {
  it('makes headings of short blocks of the first three levels and paragraphs of the rest', () => {
    const markdown = render(
      section('总则', section('目的', section('对象', section('范围')), section('组长负责指挥。'))),
    );
    expect(markdown.split('\n\n')).toEqual([
      '# 预案',
      '## 一、总则',
      '### （一）目的',
      '#### 1.对象',
      '（1）范围',
      '2.组长负责指挥。\n',
    ]);
  });

  it('escapes a marker that Markdown would count as a list of its own', () => {
    expect(render(numbered({ affix: '{}.', format: 'decimal', follow: 'space' }, '甲组负责。'))).toContain(
      '1\\. 甲组负责。',
    );
  });

  it.each([
    ['# 甲', '\\# 甲'],
    ['- 甲', '\\- 甲'],
    ['> 甲', '\\> 甲'],
    ['a*b*_c_[d]<e>|`f`\\', 'a\\*b\\*\\_c\\_\\[d\\]\\<e>\\|\\`f\\`\\\\'],
    ['A&amp;B & C', 'A\\&amp;B & C'],
  ])('keeps %s as text', (words, expected) => {
    expect(render(text(words))).toContain(`\n\n${expected}\n`);
  });

  it('marks bold text so that it reads as bold next to punctuation too', () => {
    const bold = (words: string): Inline => ({ type: 'text', text: words, marks: ['bold'] });
    expect(render(text([bold('注意'), { type: 'text', text: '防火' }]))).toContain('**注意**防火');
    expect(render(text([bold('注意：'), { type: 'text', text: '防火' }]))).toContain('<strong>注意：</strong>防火');
  });

  it('writes tables with pipes, spans as empty cells and line breaks inside cells', () => {
    const table: Table = {
      type: 'table',
      id: 't',
      kind: 'plain',
      columns: [1, 1],
      rows: [
        { header: true, cells: [{ content: [{ type: 'text', text: '甲|乙' }], colSpan: 2 }] },
        {
          cells: [
            { content: [{ type: 'text', text: '上' }, { type: 'line-break' }, { type: 'text', text: '下' }] },
            { content: [] },
          ],
        },
      ],
    };
    expect(render(block(table))).toContain('| 甲\\|乙 |  |\n| --- | --- |\n| 上<br>下 |  |');
  });

  it('keeps pictures at the end of the file', () => {
    const value = {
      ...plan(
        block({
          type: 'figure',
          id: 'f',
          kind: 'image',
          assetId: 'a',
          widthMm: 50,
          alternativeText: '图',
          caption: '路线',
        }),
      ),
      assets: [{ id: 'a', mediaType: 'image/png' as const, data: 'AAAA' }],
    };
    const markdown = renderMarkdown(resolvePlan(value));
    expect(markdown).toContain('![图][a]\n\n图1　路线');
    expect(markdown.endsWith('[a]: data:image/png;base64,AAAA\n')).toBe(true);
  });

  it('begins each attachment under a heading of its own', () => {
    const value = planOf({ attachments: [attachment('通讯录', section('校内'))] }, section('总则'));
    expect(renderMarkdown(resolvePlan(value))).toContain('附件：通讯录\n\n# 附件　通讯录\n\n## 一、校内');
  });
});

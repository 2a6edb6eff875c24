import fc from 'fast-check';
import { $getNodeByKey } from 'lexical';
import { expect, test } from 'vitest';
import { createFinder } from '../../../../shared/language/words/find-text.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { listWords, mapWords } from '../../../../shared/model/plan/words.ts';
import { block, item, plan, planOf, text } from '../../../../shared/testing/builders.ts';
import { arbitraryWordyPlan } from '../../../../shared/testing/words-everywhere.ts';
import { createTestEditor, type TestEditor } from '../../testing/create-test-editor.ts';
import { $findFactMatch, $findMatches, $replaceMatch, $replaceMention, type TextMatch } from './matches.ts';
import { listOutside } from './outside.ts';
import { $replaceMatches } from './replace-matches.ts';

const MIXED: Inline[] = [
  { type: 'text', text: '值班' },
  { type: 'text', text: '人员', marks: ['bold'] },
  { type: 'fact', key: '单位名称' },
];

const $match = ({ numbering }: TestEditor, query: string, source: Plan) =>
  $findMatches(createFinder(query), {
    markers: (key) => numbering.counts.markers.get(key)?.text ?? '',
    outside: listOutside(source),
    within: null,
  });

/** Those within the text. */
const $matchText = (editor: TestEditor, query: string) =>
  $match(editor, query, plan()).filter((match): match is TextMatch => match.kind === 'text');

function count(editor: TestEditor, query: string): number {
  const source = editor.readPlan();
  return editor.editor.read(() => $match(editor, query, source)).length;
}

/** Replaces everything as one undo step; answers how many. */
function replaceAll(editor: TestEditor, query: string, replacement: string): number {
  const source = editor.readPlan();
  let done = 0;
  editor.act(() => {
    const $rematch = () => $match(editor, query, source);
    done = $replaceMatches($rematch(), replacement, false, source, $rematch);
  });
  return done;
}

test('finds across marks, in any case, in cells, and in what live members show', () => {
  const editor = createTestEditor(
    planOf(
      { facts: { unit: { name: '青山小学', shortName: '', address: '', phone: '' }, people: [], entries: [] } },
      item(MIXED),
      text('abc ABC'),
      block({
        type: 'table',
        id: 't',
        kind: 'plain',
        columns: [1],
        rows: [{ cells: [{ content: [{ type: 'text', text: '值班人员' }] }] }],
      }),
    ),
  );
  expect(count(editor, '值班人员')).toBe(2);
  expect(count(editor, 'abc')).toBe(2);
  expect(count(editor, '人员青山')).toBe(1);
  expect(count(editor, '')).toBe(0);
});

test('finds markers, also with the words behind them, and never replaces them', () => {
  const editor = createTestEditor(plan(item('总则'), text('见一、')));
  expect(count(editor, '一、')).toBe(2);
  expect(count(editor, '一、总')).toBe(1);
  expect(replaceAll(editor, '一、', '二、')).toBe(1);
  expect(editor.readLines()).toEqual(['一、总则', '见二、']);
});

test('keeps to the blocks it is told', () => {
  const editor = createTestEditor(plan(text('值班', 'a'), text('值班', 'b')));
  const scope = { markers: () => '', outside: [], within: new Set(['b']) };
  const found = editor.editor.read(() => $findMatches(createFinder('值班'), scope));
  expect(found).toMatchObject([{ blockId: 'b' }]);
});

const WORD = '寻物词';

test('finds and replaces in every place of a plan where words stand, as one undo step', () => {
  fc.assert(
    fc.property(arbitraryWordyPlan(), (source) => {
      const withWord = mapWords(source, (content, place) => {
        // A fact's value is found where the text shows it.
        return place.in === 'fact' ? content : [...content, { type: 'text', text: WORD }];
      });
      const planted = listWords(withWord).filter(({ content }) =>
        content.some((inline) => inline.type === 'text' && inline.text.includes(WORD)),
      ).length;
      const editor = createTestEditor(withWord);
      const before = editor.readPlan();
      // References quote it beside.
      expect(count(editor, WORD)).toBeGreaterThanOrEqual(planted);
      expect(replaceAll(editor, WORD, '')).toBe(planted);
      expect(JSON.stringify(editor.readPlan())).not.toContain(WORD);
      editor.undo();
      expect(editor.readPlan()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('replaces text across marks and leaves live members alone', () => {
  const editor = createTestEditor(plan(item(MIXED)));
  const replaced: boolean[] = [];
  editor.act(() => {
    for (const query of ['班人', '员＿']) {
      for (const match of $matchText(editor, query)) replaced.push($replaceMatch(match, '守', $getNodeByKey));
    }
  });
  expect(replaced).toEqual([true, false]);
  expect(editor.readLines()).toEqual(['一、值守员<fact>']);
});

const facts = {
  unit: { name: '青山小学', shortName: '', address: '', phone: '' },
  people: [{ id: '组长', role: '组长', name: '张某某', title: '校长', phone: '' }],
  entries: [],
};

test('tells which fact a match stands in, and which characters of it', () => {
  const editor = createTestEditor(
    planOf({ facts }, item([{ type: 'person', personId: '组长', field: 'title' }]), text('副校长')),
  );
  const found = editor.editor.read(() => $matchText(editor, '长').map((match) => $findFactMatch(match, $getNodeByKey)));
  expect(found).toEqual([
    { target: { kind: 'person', personId: '组长', field: 'title' }, value: '校长', from: 1, to: 2 },
    null,
  ]);
});

test('makes text of one mention and replaces it there, marks kept, and leaves numbers alone', () => {
  const editor = createTestEditor(
    planOf(
      { facts },
      item([
        { type: 'text', text: '由' },
        { type: 'person', personId: '组长', field: 'title', marks: ['bold'] },
        { type: 'text', text: '负责，' },
        { type: 'series', form: 'shi', first: true },
      ]),
    ),
  );
  const replaced: boolean[] = [];
  editor.act(() => {
    for (const query of ['由校长', '，一是']) {
      for (const match of $matchText(editor, query)) replaced.push($replaceMention(match, '由园长', $getNodeByKey));
    }
  });
  expect(replaced).toEqual([true, false]);
  expect(editor.readLines()).toEqual(['一、由园长负责，<series>']);
});

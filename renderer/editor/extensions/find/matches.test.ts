import { $getNodeByKey } from 'lexical';
import { expect, test } from 'vitest';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { block, item, plan, planOf, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor, type TestEditor } from '../../testing/create-test-editor.ts';
import { $findFactMatch, $findMatches, $replaceMatch, $replaceMention } from './matches.ts';

const MIXED: Inline[] = [
  { type: 'text', text: '值班' },
  { type: 'text', text: '人员', marks: ['bold'] },
  { type: 'fact', key: '单位名称' },
];

function count(editor: TestEditor, query: string): number {
  return editor.editor.read(() => $findMatches(query)).length;
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

test('finds nothing in markers', () => {
  expect(count(createTestEditor(plan(item('总则'))), '一、')).toBe(0);
});

test('replaces text across marks and leaves live members alone', () => {
  const editor = createTestEditor(plan(item(MIXED)));
  const replaced: boolean[] = [];
  editor.act(() => {
    for (const query of ['班人', '员＿']) {
      for (const match of $findMatches(query)) replaced.push($replaceMatch(match, '守', $getNodeByKey));
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
  const found = editor.editor.read(() => $findMatches('长').map((match) => $findFactMatch(match, $getNodeByKey)));
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
      for (const match of $findMatches(query)) replaced.push($replaceMention(match, '由园长', $getNodeByKey));
    }
  });
  expect(replaced).toEqual([true, false]);
  expect(editor.readLines()).toEqual(['一、由园长负责，<series>']);
});

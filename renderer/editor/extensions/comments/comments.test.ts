import fc from 'fast-check';
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { placeThreads } from '../../../../shared/model/plan/comments.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { block, item, plan, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor, type TestEditor } from '../../testing/create-test-editor.ts';
import { $selectCharacters } from '../../testing/select-characters.ts';
import { $insertItems } from '../clipboard/insert-items.ts';
import { $readSelection } from '../clipboard/read-selection.ts';
import { $findBlockById } from '../moving/sections.ts';
import { $addThread, $deleteThread } from './change-threads.ts';
import { $findCommentTarget } from './comment-target.ts';
import { $getThreadsAtCaret } from './threads-at-caret.ts';

const TABLE: Block = {
  type: 'table',
  id: 't',
  kind: 'plain',
  columns: [1, 1],
  rows: [{ cells: [{ content: [{ type: 'text', text: '甲' }] }, { content: [] }] }],
};
const PLAN = plan(section('总则', text('发现火情立即报告'), item('目的'), block(TABLE)));
const draft = (id: string) => ({ id, author: '张某某', time: '2026-03-01T09:00:00', text: '请核实', replies: [] });

function comment(editor: TestEditor, id: string, $place: () => void): void {
  editor.act(() => {
    $place();
    const target = $findCommentTarget();
    if (target !== null) $addThread(draft(id), target);
  });
}

/** `发现[a]火情[/a]`: the text with the places of threads. */
function show(read: Plan, blockId: string): string {
  const found = read.blocks.find(({ id }) => id === blockId);
  const content = found !== undefined && 'content' in found ? found.content : [];
  return content
    .map((inline) => {
      const words = inline.type === 'text' ? inline.text : '·';
      return inline.comments === undefined ? words : `[${inline.comments.join()}]${words}[/]`;
    })
    .join('');
}

it('comments on selected words as one undo step with the thread', () => {
  const editor = createTestEditor(PLAN);
  comment(editor, 'a', () => $selectCharacters('b2', 2, 4));
  expect(show(editor.readPlan(), 'b2')).toBe('发现[a]火情[/]立即报告');
  expect(editor.readPlan().comments).toEqual([{ ...draft('a'), anchor: { in: 'text' }, quote: '火情' }]);
  editor.undo();
  expect(editor.readPlan()).toEqual(PLAN);
  editor.redo();
  expect(show(editor.readPlan(), 'b2')).toBe('发现[a]火情[/]立即报告');
});

it('comments overlap, and one taken out leaves the other', () => {
  const editor = createTestEditor(PLAN);
  comment(editor, 'a', () => $selectCharacters('b2', 2, 6));
  comment(editor, 'b', () => $selectCharacters('b2', 4, 8));
  expect(show(editor.readPlan(), 'b2')).toBe('发现[a]火情[/][a,b]立即[/][b]报告[/]');
  editor.act(() => $deleteThread('a'));
  expect(show(editor.readPlan(), 'b2')).toBe('发现火情[b]立即报告[/]');
  editor.act(() => $deleteThread('b'));
  expect(editor.readPlan()).toEqual(PLAN);
});

it('without selected words it is about the cell or the block that the cursor is in', () => {
  const editor = createTestEditor(PLAN);
  comment(editor, 'a', () => $selectCharacters('b3', 1, 1));
  comment(editor, 'b', () => {
    const table = $findBlockById('t');
    if ($isElementNode(table)) table.getLastDescendant()?.selectEnd();
  });
  const read = editor.readPlan();
  expect(read.comments?.map(({ anchor, quote }) => [anchor, quote])).toEqual([
    [{ in: 'block', blockId: 'b3' }, '目的'],
    [{ in: 'text' }, ''],
  ]);
  expect(read.blocks.find(({ id }) => id === 't')).toMatchObject({ rows: [{ cells: [{}, { comments: ['b'] }] }] });
});

it('tells the threads that the cursor stands in', () => {
  const editor = createTestEditor(PLAN);
  comment(editor, 'a', () => $selectCharacters('b2', 2, 4));
  comment(editor, 'b', () => $selectCharacters('b2', 0, 0));
  const at = (offset: number) => {
    let ids: string[] = [];
    editor.act(() => {
      $selectCharacters('b2', offset, offset);
      ids = $getThreadsAtCaret($findBlockById('b2'));
    });
    return ids;
  };
  expect(at(3)).toEqual(['a', 'b']);
  expect(at(7)).toEqual(['b']);
});

it('copied words leave their comments behind, cut words take them along', () => {
  const editor = createTestEditor(PLAN);
  comment(editor, 'a', () => $selectCharacters('b2', 2, 4));
  const paste = (isCut: boolean) =>
    editor.act(() => {
      $selectCharacters('b2', 1, 5);
      const copied = $readSelection();
      const selection = $getSelection();
      if (copied === null || !$isRangeSelection(selection)) throw new Error('nothing selected');
      if (isCut) selection.removeText();
      $selectCharacters('b3', 2, 2);
      $insertItems(editor.editor, { ...copied, items: copied.copied.map((each) => each.item) });
    });
  paste(false);
  expect(show(editor.readPlan(), 'b3')).toBe('目的现火情立');
  expect(show(editor.readPlan(), 'b2')).toBe('发现[a]火情[/]立即报告');
  editor.undo();
  paste(true);
  expect(show(editor.readPlan(), 'b2')).toBe('发即报告');
  expect(show(editor.readPlan(), 'b3')).toBe('目的现[a]火情[/]立');
});

it('keeps a thread whose words were deleted, and gives it its place back by undo', () => {
  const editor = createTestEditor(PLAN);
  comment(editor, 'a', () => $selectCharacters('b2', 2, 4));
  editor.act(() => {
    $selectCharacters('b2', 2, 4);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.removeText();
  });
  expect(placeThreads(editor.readPlan())).toMatchObject([{ blockId: null, isGone: true, thread: { quote: '火情' } }]);
  editor.undo();
  expect(placeThreads(editor.readPlan())).toMatchObject([{ blockId: 'b2', isGone: false }]);
});

type Edit = {
  readonly kind: 'type' | 'delete' | 'enter' | 'comment' | 'bold';
  readonly at: number;
  readonly length: number;
};
const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('type', 'delete', 'enter', 'comment', 'bold'),
  at: fc.nat(12),
  length: fc.integer({ min: 1, max: 5 }),
});

/** Every character of the text blocks, each with its threads. */
function listCharacters({ blocks }: Plan): string[] {
  return blocks.flatMap((each) =>
    'content' in each
      ? each.content.flatMap((inline) =>
          inline.type === 'text' ? [...inline.text].map((sign) => `${sign}${inline.comments ?? ''}`) : [],
        )
      : [],
  );
}

it('whatever is typed, deleted and divided, every other character keeps its threads', () => {
  const words = '零一二三四五六七八九';
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { maxLength: 12 }), (edits) => {
      const original = plan(text(words));
      const editor = createTestEditor(original);
      for (const [index, { kind, at, length }] of edits.entries()) {
        const before = editor.readPlan();
        const target = before.blocks.find((each) => 'content' in each && each.content.length > 0);
        if (target === undefined) break;
        const size =
          'content' in target
            ? target.content.reduce((sum, one) => sum + (one.type === 'text' ? one.text.length : 0), 0)
            : 0;
        const from = Math.min(at, size);
        const to = Math.min(from + length, size);
        editor.act(() => {
          $selectCharacters(target.id, from, kind === 'type' || kind === 'enter' ? from : to);
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return;
          if (kind === 'type') selection.insertText('字');
          if (kind === 'enter') selection.insertParagraph();
          if (kind === 'bold') selection.formatText('bold');
          if (kind === 'delete') selection.removeText();
          const place = kind === 'comment' ? $findCommentTarget() : null;
          if (place !== null && from < to) $addThread(draft(`c${index}`), place);
        });
        const after = editor.readPlan();
        if (kind === 'type' || kind === 'delete' || kind === 'enter') {
          const kept = new Set(listCharacters(before));
          const typed = listCharacters(after).filter((sign) => !sign.startsWith('字'));
          expect(typed.every((sign) => kept.has(sign))).toBe(true);
        }
      }
      for (let step = 0; step < 2 * edits.length; step++) editor.undo();
      expect(editor.readPlan()).toEqual(original);
    }),
  );
});

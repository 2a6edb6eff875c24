import { $createRangeSelection, $isElementNode, $setSelection } from 'lexical';
import { expect, it } from 'vitest';
import { item, plan, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $findBlockById } from '../moving/sections.ts';
import { $readSelectedBlocks } from './selected-blocks.ts';

const source = () => plan(section('甲', item('子'), text('丑', 'p')), section('乙', item('寅')));

/** Selects from inside one block to a place in another, forwards or backwards, and reads the blocks. */
function select(from: string, to: string, offset: number, isBackward = false): string[] {
  const editor = createTestEditor(source());
  let ids: string[] = [];
  editor.act(() => {
    const [start, end] = [$findBlockById(from), $findBlockById(to)].map((block) =>
      $isElementNode(block) ? block.getFirstDescendant() : null,
    );
    if (!start || !end) throw new Error('no text there');
    const selection = $createRangeSelection();
    const [anchor, focus] = isBackward ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
    anchor.set(start.getKey(), 0, 'text');
    focus.set(end.getKey(), offset, 'text');
    $setSelection(selection);
    ids = $readSelectedBlocks().map(({ id }) => id);
  });
  return ids;
}

it('reads every block the selection touches, whole', () => {
  expect(select('b2', 'p', 1)).toEqual(['b2', 'p']);
  expect(select('b2', 'p', 1, true)).toEqual(['b2', 'p']);
});

it('leaves out a block that the selection only reaches the start of', () => {
  expect(select('b2', 'p', 0)).toEqual(['b2']);
  expect(select('b2', 'p', 0, true)).toEqual(['b2']);
});

it('reads the section the cursor is in where nothing is selected', () => {
  expect(select('b1', 'b1', 0)).toEqual(['b1', 'b2', 'p']);
  expect(select('p', 'p', 0)).toEqual(['p']);
});

it('reads nothing without a cursor', () => {
  const editor = createTestEditor(source());
  let count = -1;
  editor.act(() => {
    count = $readSelectedBlocks().length;
  });
  expect(count).toBe(0);
});

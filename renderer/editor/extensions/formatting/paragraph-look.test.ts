import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import { item, plan, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $selectCharacters } from '../../testing/select-characters.ts';
import { $setLevel } from '../levels/levels.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $changeParagraphs, $clearParagraphs, $describeParagraph } from './paragraph-look.ts';

const PLAN = plan(section('总则', text('发现火情立即报告'), item('目的')));
const [, PARAGRAPH, ITEM] = PLAN.blocks.map(({ id }) => id) as [string, string, string];
const LOOK = { linePt: 36, leftCharacters: 2, keepsWithNext: true } as const;

function changed() {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 2, 2);
    $changeParagraphs({ look: LOOK, indent: 0, align: 'center', breaksPageBefore: true });
  });
  return editor;
}

it('changes how a paragraph stands as one undo step; a page break before it is a block of its own', () => {
  const editor = changed();
  expect(editor.readPlan().blocks).toMatchObject([
    {},
    { type: 'page-break' },
    { id: PARAGRAPH, look: LOOK, indent: 0, align: 'center' },
    {},
  ]);
  editor.act(() => {
    expect($describeParagraph($getCurrentBlock())).toEqual({ indent: 0, look: LOOK, breaksPageBefore: true });
    $changeParagraphs({ breaksPageBefore: false, indent: 2 });
  });
  expect(editor.readPlan().blocks).toHaveLength(3);
  expect(editor.readPlan().blocks[1]).not.toHaveProperty('indent');
  editor.undo();
  editor.undo();
  expect(editor.readPlan()).toEqual(PLAN);
});

it('goes on in the next paragraph, and stays where a paragraph gets a number', () => {
  const editor = changed();
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 8, 8);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertParagraph();
  });
  expect(editor.readPlan().blocks[3]).toMatchObject({ type: 'paragraph', look: LOOK, indent: 0 });
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 0, 0);
    $setLevel(1);
  });
  const numbered = editor.readPlan().blocks[2];
  expect(numbered).toMatchObject({ type: 'numbered', look: LOOK });
  // A number stands where the layout has numbers stand.
  expect(numbered).not.toHaveProperty('indent');
});

it('is cleared with alignment and indent, of numbered blocks too', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(ITEM, 0, 0);
    $changeParagraphs({ look: LOOK, indent: 4, align: 'right' });
    $clearParagraphs();
  });
  expect(editor.readPlan()).toEqual(PLAN);
});

/**
 * Edits at random over every kind of change of the page, with undo and redo between them (docs/reliability.md): whatever was done, the plan
 * is valid and the editor shows it again as it is; undone to the start it is the plan it began with. `ZHANGFA_FAULTS` says how many edits.
 */
import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
} from 'lexical';
import { expect, it } from 'vitest';
import { serializePlan } from '../../shared/model/file/serialize-plan.ts';
import { ALIGNMENTS, type Block } from '../../shared/model/plan/block.ts';
import { planSchema } from '../../shared/model/plan/plan.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';
import { TABLE_ACTIONS } from './editor-api.ts';
import { $changeLook } from './extensions/formatting/text-look.ts';
import { $insertAttachment } from './extensions/inserting/insert-attachment.ts';
import { $getInsertionBlock, $insertBlocks, $insertPageBreak } from './extensions/inserting/insert-blocks.ts';
import { $keepShape } from './extensions/levels/keep-shape.ts';
import { $changeLevel, $setAlignment, $setLevel, $setStart } from './extensions/levels/levels.ts';
import { $changeSectionLevel, $moveSection } from './extensions/moving/move-section.ts';
import { $changeTable } from './extensions/tables/change-table.ts';
import { $getSettings, $setSettings } from './nodes/plan-settings.ts';
import { createTestEditor, type TestEditor } from './testing/create-test-editor.ts';

const COUNT = Number(process.env.ZHANGFA_FAULTS ?? 1200);
const EDITS_A_PLAN = 40;

/** A place and what is done there; places are counted round, whatever the plan has by then. */
type Edit = { readonly kind: (typeof KINDS)[number]; readonly at: number; readonly choice: number };
const KINDS = [
  'type',
  'type',
  'delete',
  'split',
  'join',
  'remove-block',
  'level',
  'change-level',
  'start',
  'keep-shape',
  'align',
  'mark',
  'look',
  'move',
  'section-level',
  'insert',
  'page-break',
  'attachment',
  'table',
  'facts',
  'undo',
  'undo',
  'redo',
] as const;
const WORDS = ['值班人员', '立即报告。', 'A&B', '一、', '“到操场”', '，', ' '];

const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(10_000),
  choice: fc.nat(10_000),
});
const choose = <T>(items: readonly T[], choice: number): T => items[choice % items.length] as T;

/** Blocks in which text stands: headings, paragraphs, cells. */
function $listTextBlocks(): ElementNode[] {
  const holders = new Set<ElementNode>();
  for (const node of $getRoot().getAllTextNodes()) {
    const parent = node.getParent();
    if ($isElementNode(parent)) holders.add(parent);
  }
  return [...holders];
}

function $edit({ kind, at, choice }: Edit, blockIds: readonly string[], other: readonly Block[]): unknown {
  const blocks = $listTextBlocks();
  const block = blocks[at % Math.max(1, blocks.length)];
  if (block === undefined) return null;
  const text = choose(block.getAllTextNodes(), choice);
  if (text === undefined || !$isTextNode(text) || text.getMode() === 'token') block.selectEnd();
  else text.select(choice % (text.getTextContentSize() + 1), (choice * 7) % (text.getTextContentSize() + 1));
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const id = choose(blockIds, at) ?? '';
  switch (kind) {
    case 'type':
      return selection.insertText(choose(WORDS, choice));
    case 'delete':
      return selection.removeText();
    case 'split':
      return selection.insertParagraph();
    case 'join': {
      // Whatever stands between two places goes, as a long selection and a key take it.
      const until = blocks[(at + (choice % 3)) % blocks.length]?.selectEnd().anchor;
      if (until === undefined) return null;
      selection.focus.set(until.key, until.offset, until.type);
      $setSelection(selection);
      return selection.removeText();
    }
    case 'remove-block':
      return blocks.length > 1 && block.getParent() === $getRoot() ? block.remove() : null;
    case 'level':
      return $setLevel(choose([null, 0, 1, 2, 3], choice));
    case 'change-level':
      return $changeLevel(choose([1, -1] as const, choice));
    case 'start':
      return $setStart(choose([null, 1, 7], choice));
    case 'keep-shape':
      return $keepShape(choice % 2 === 0);
    case 'align':
      return $setAlignment(choose(ALIGNMENTS, choice));
    case 'mark':
      return selection.formatText(choose(['bold', 'italic', 'underline', 'strikethrough'] as const, choice));
    case 'look':
      return $changeLook(choose([{ colour: 'C00000' }, { sizePt: 22 }, { font: 'kai', sizePt: null }], choice));
    case 'move':
      return $moveSection(id, choose(['up', 'down'] as const, choice));
    case 'section-level':
      return $changeSectionLevel(id, choose([1, -1] as const, choice));
    case 'insert':
      return $insertBlocks($getInsertionBlock(), other.slice(choice % 5, (choice % 5) + 3));
    case 'page-break':
      return $insertPageBreak();
    case 'attachment':
      return $insertAttachment('名单');
    case 'table':
      return $changeTable(choose(TABLE_ACTIONS, choice));
    case 'facts': {
      const settings = $getSettings();
      const unit = { ...settings.facts.unit, name: choose(WORDS, choice) };
      return $setSettings({ ...settings, facts: { ...settings.facts, unit } });
    }
    default:
      return null;
  }
}

function perform(editor: TestEditor, edit: Edit, other: readonly Block[]): void {
  if (edit.kind === 'undo') editor.undo();
  if (edit.kind === 'redo') editor.redo();
  const { blocks, attachments } = editor.readPlan();
  const ids = [...blocks, ...attachments, ...attachments.flatMap((one) => one.blocks)].map(({ id }) => id);
  editor.act(() => {
    $edit(edit, ids, other);
  });
}

/** What a save would write. */
const write = (editor: TestEditor) => serializePlan(editor.readPlan());

it('leaves a valid plan that the editor shows again, and undo leads back to the start', () => {
  let edits = 0;
  fc.assert(
    fc.property(
      arbitraryPlan(),
      arbitraryPlan(),
      fc.array(arbitraryEdit, { minLength: EDITS_A_PLAN, maxLength: EDITS_A_PLAN }),
      (plan, other, script) => {
        const editor = createTestEditor(plan);
        const start = write(editor);
        for (const edit of script) {
          perform(editor, edit, other.blocks);
          edits += 1;
          const now = editor.readPlan();
          expect(planSchema.safeParse(now).error?.issues, `after ${edit.kind}`).toBeUndefined();
        }
        const end = write(editor);
        expect(write(createTestEditor(editor.readPlan()))).toBe(end);
        for (let step = 0; step <= script.length; step++) editor.undo();
        expect(write(editor)).toBe(start);
        for (let step = 0; step <= script.length; step++) editor.redo();
        for (let step = 0; step <= script.length; step++) editor.undo();
        expect(write(editor)).toBe(start);
      },
    ),
    // Shrinking takes longer than looking at the edits that failed.
    { endOnFailure: true, numRuns: Math.max(1, Math.round(COUNT / EDITS_A_PLAN)) },
  );
  console.log(`Edits: ${edits}`);
}, 36_000_000);

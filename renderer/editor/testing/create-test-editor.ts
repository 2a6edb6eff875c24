/** An editor without a page, for tests of what needs none: shape, counts, commands on blocks, undo. */
import {
  createEditor,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { $planToEditor } from '../convert/plan-to-editor.ts';
import { registerUndo } from '../extensions/history/register-undo.ts';
import { registerLiveText } from '../extensions/live-text/register-live-text.ts';
import { type Numbering, registerMarkers } from '../extensions/markers/register-markers.ts';
import { $findBlockById } from '../extensions/moving/sections.ts';
import { registerReading } from '../extensions/reading/register-reading.ts';
import { registerRunIn } from '../extensions/run-in/register-run-in.ts';
import { registerStructure } from '../extensions/structure/register-structure.ts';
import { registerTableShape } from '../extensions/tables/register-tables.ts';
import { LOAD_TAG } from '../load-tag.ts';
import { EDITOR_NODES } from '../nodes/index.ts';

export type TestEditor = {
  readonly editor: LexicalEditor;
  readonly numbering: Numbering;
  /** A change as the handle makes them: one undo step. */
  act($change: () => void): void;
  /** The same with the cursor at the start of a block. */
  actAt(blockId: string, $change: () => void): void;
  readPlan(): Plan;
  /** `一、总则`, `为了…`: every block of the body with its marker. */
  readLines(): string[];
  undo(): void;
  redo(): void;
};

export function createTestEditor(plan: Plan): TestEditor {
  const editor = createEditor({
    nodes: [...EDITOR_NODES],
    onError: (error) => {
      throw error;
    },
  });
  registerStructure(editor);
  const { numbering } = registerMarkers(editor);
  const { readPlan } = registerReading(editor);
  registerLiveText(editor, numbering);
  registerTableShape(editor);
  registerRunIn(editor);
  registerUndo(editor, () => undefined, { delayMs: 0 });
  editor.update(() => $planToEditor(plan), { discrete: true, tag: [LOAD_TAG, HISTORY_MERGE_TAG] });

  const act = ($change: () => void) => editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
  const travel = (command: typeof UNDO_COMMAND) => {
    editor.dispatchCommand(command, undefined);
    // Lexical commits history a microtask later; a read does it now.
    editor.read(() => undefined);
  };
  return {
    editor,
    numbering,
    act,
    actAt: (blockId, $change) =>
      act(() => {
        $findBlockById(blockId)?.selectStart();
        $change();
      }),
    readPlan,
    readLines: () => {
      const markers = new Map(
        numbering.index.entries.flatMap((entry) =>
          entry.kind === 'numbered' ? [[entry.id, numbering.counts.markers.get(entry.key)?.text] as const] : [],
        ),
      );
      return readPlan().blocks.map((block) => {
        const content = block.type === 'numbered' || block.type === 'paragraph' ? block.content : [];
        const text = content.map((inline) => (inline.type === 'text' ? inline.text : `<${inline.type}>`)).join('');
        return `${markers.get(block.id) ?? ''}${text}`;
      });
    },
    undo: () => travel(UNDO_COMMAND),
    redo: () => travel(REDO_COMMAND),
  };
}

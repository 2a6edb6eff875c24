/** What the user does with a figure. Each is one undo step. */
import type { Figure } from '../../../shared/model/plan/block.ts';
import { listBlocks, mapBlocks } from '../../../shared/model/plan/blocks.ts';
import type { Diagram } from '../../../shared/model/plan/diagram.ts';
import { editAndReturn, readPlan, takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { openDialog } from '../view-store.ts';

/** The drawing with this id; `null` where there is none. */
export function findDiagram(blockId: string | null): Diagram | null {
  const plan = readPlan();
  const block = plan === null ? undefined : listBlocks(plan).find(({ id }) => id === blockId);
  return block?.type === 'figure' && block.kind === 'diagram' ? block : null;
}

export function insertDiagram(diagram: Diagram): void {
  editAndReturn((editor) => editor.insertBlocks([diagram]));
  // It is drawn at once.
  takeSnapshot();
}

function changeFigure(blockId: string, change: (figure: Figure) => Figure): void {
  withEditor((editor) => {
    const plan = editor.readPlan();
    editor.applyPlan(
      mapBlocks(plan, (block) => (block.id === blockId && block.type === 'figure' ? change(block) : block)),
    );
    editor.selectFigure(blockId);
    takeSnapshot();
  });
}

export function replaceDiagram(diagram: Diagram): void {
  changeFigure(diagram.id, () => diagram);
}

/** Changes the figure that is selected. */
function changeCurrent(change: (figure: Figure) => Figure): void {
  const { selection } = useEditorStore.getState();
  if (selection?.figure && selection.blockId !== null) changeFigure(selection.blockId, change);
}

export function setFigureWidth(widthMm: number): void {
  changeCurrent((figure) => ({ ...figure, widthMm }));
}

/** '' takes the caption, and with it the number, away. */
export function setFigureCaption(caption: string): void {
  changeCurrent(({ caption: _caption, ...figure }) => (caption === '' ? figure : { ...figure, caption }) as Figure);
}

/** Opens the selected drawing's dialog. */
export function editCurrentDiagram(): void {
  const { selection } = useEditorStore.getState();
  if (selection?.figure?.isDiagram && selection.blockId !== null) {
    openDialog({ kind: 'figure', form: null, blockId: selection.blockId });
  }
}

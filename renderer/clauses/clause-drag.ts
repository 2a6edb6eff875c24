/** Dragging a clause from the panel: what goes along with the pointer. */
const DRAG_TYPE = 'application/x-zhangfa-clause';

/** `level` is 0-based; `null` leaves the level the clause's author suggests. */
export type DraggedClause = { readonly clauseId: string; readonly level: number | null };

export function startClauseDrag(transfer: DataTransfer, dragged: DraggedClause, title: string): void {
  transfer.effectAllowed = 'copy';
  transfer.setData(DRAG_TYPE, JSON.stringify(dragged));
  // So that dropping it outside the program gives its name rather than nothing.
  transfer.setData('text/plain', title);
}

export function isClauseDrag(transfer: DataTransfer): boolean {
  return transfer.types.includes(DRAG_TYPE);
}

/** What is dragged; readable only while it is being dropped. */
export function readClauseDrag(transfer: DataTransfer): DraggedClause {
  return JSON.parse(transfer.getData(DRAG_TYPE)) as DraggedClause;
}

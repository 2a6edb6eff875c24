/** Edits typed into a panel that wait a moment before they reach the plan, so that one field is one undo step. */
const pending = new Set<() => void>();

/** Remembers an edit that has yet to be made; answers the function that forgets it. */
export function addPendingEdit(make: () => void): () => void {
  pending.add(make);
  return () => pending.delete(make);
}

/** Makes every waiting edit now, as saving and exporting need. */
export function flushPendingEdits(): void {
  for (const make of [...pending]) make();
  pending.clear();
}

/** What is drawn of tracked changes on the page: a bar at each changed block, its new words, and where words are gone. */
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import type { ChangeMark } from '../editor/editor-api.ts';

/** Authors have colours in the order in which they first appear. */
const COLOURS = 4;

export function createChangeMarks(
  changes: readonly ToldChange[],
  activeKey: string | null,
): ReadonlyMap<string, ChangeMark> {
  const authors = [...new Set(changes.flatMap((told) => told.authors))];
  const marks = new Map<string, ChangeMark>();
  for (const told of changes) {
    const { change, blockId, key, kind } = told;
    if (blockId === null || change.kind === 'member') continue;
    const ids = change.kind === 'moved' ? change.ids : [blockId];
    for (const id of ids) {
      const known = marks.get(id);
      const colour = authors.indexOf(told.authors.at(-1) ?? '') % COLOURS;
      const words = change.kind === 'words' ? [{ ...change.after, colour }] : [];
      marks.set(id, {
        isActive: key === activeKey || known?.isActive === true,
        isNew: kind === 'added' || known?.isNew === true,
        hasGone: kind === 'removed' || known?.hasGone === true,
        colour: known?.colour ?? colour,
        words: [...(known?.words ?? []), ...words],
      });
    }
  }
  return marks;
}

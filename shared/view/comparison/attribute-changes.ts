/** Keeps whose each tracked change is, as changes come and go while somebody writes. */
import type { Attribution, Tracked } from '../../model/plan/plan.ts';
import { listAttributions, type ToldChange } from './tell-changes.ts';

/** What was changed at each block or part, as one text a block: another text is another change. */
export type ChangePrints = ReadonlyMap<string, string>;

export function printChanges(changes: readonly ToldChange[]): ChangePrints {
  const prints = new Map<string, string>();
  for (const { change, key, before, after } of changes) {
    prints.set(change.id, `${prints.get(change.id) ?? ''}\u0000${key}\u0000${before}\u0000${after}`);
  }
  return prints;
}

/**
 * Who changed what, where `before` was changed when this was last asked and `now` is: what is new at a block is the writer's, at that time, beside
 * those who changed it before; what is changed no more is nobody's. The same list where nothing of it changes.
 */
export function attributeChanges(
  tracked: Tracked,
  { before, now }: { readonly before: ChangePrints; readonly now: ChangePrints },
  writer: { readonly author: string; readonly time: string },
): readonly Attribution[] | undefined {
  const { attributions = [] } = tracked;
  const kept = attributions.filter(({ blockId }) => now.has(blockId));
  const added = [...now].flatMap(([blockId, print]): Attribution[] => {
    const printBefore = before.get(blockId);
    if (printBefore === print) return [];
    const isNamed = kept.some((one) => one.blockId === blockId);
    if (printBefore === undefined && !isNamed) return [{ blockId, ...writer }];
    const by = listAttributions(tracked, blockId);
    if (by.some(({ author }) => author === writer.author)) return [];
    return [...(isNamed ? [] : by), { blockId, ...writer }];
  });
  if (added.length === 0 && kept.length === attributions.length) return tracked.attributions;
  return [...kept, ...added];
}

/** Both states that a Word file with tracked changes holds, put together as a plan whose changes are tracked. */
import { listBlocks } from '../../../model/plan/blocks.ts';
import type { Attribution, Plan, Tracked } from '../../../model/plan/plan.ts';
import { getContent } from '../../../model/plan/tracked.ts';
import { alignPlan } from '../../../view/comparison/align-plans.ts';
import { compareContents } from '../../../view/comparison/content-changes.ts';
import type { ImportedPlan } from '../imported.ts';
import { listRevisions, type Revision } from './revisions.ts';
import type { XmlElement } from './xml.ts';

type State = ImportedPlan & {
  /** What the file has at a line, revisions and all. */
  findElement(line: number): XmlElement | undefined;
};

const listMembers = (plan: Plan) => [...listBlocks(plan), ...plan.attachments];

function listAuthors({ lines, findElement }: State, id: string): Revision[] {
  const element = findElement(lines[id] ?? -1);
  return element === undefined ? [] : listRevisions(element);
}

/** The one who made most of the changes. */
function findAuthor(attributions: readonly Attribution[]): string {
  const counts = new Map<string, number>();
  for (const { author } of attributions) counts.set(author, (counts.get(author) ?? 0) + 1);
  const [[author] = ['']] = [...counts].sort((one, other) => other[1] - one[1]);
  return author;
}

/** Where no revision of a file says when it was made. */
const NO_TIME = '1970-01-01T00:00:00';

/**
 * What the plan read from a file keeps of its tracked changes; `null` where both states say the same. `carried` is the plan that a file of ours was
 * made from: its ids mean the same in both states.
 */
export function trackRevisions(now: State, before: State, carried: Plan | null): Tracked | null {
  const known = new Set(carried === null ? [] : listMembers(carried).map(({ id }) => id));
  const { facts, scheme, layout } = now.plan;
  const base = alignPlan({ ...before.plan, facts, scheme, layout }, now.plan, (id) => known.has(id));
  const changed = new Set(compareContents(getContent(base), getContent(now.plan)).map(({ id }) => id));
  if (changed.size === 0) return null;
  const old = listMembers(before.plan);
  const oldIds = new Map(listMembers(base).map(({ id }, at) => [id, old[at]?.id ?? id]));
  const attributions = [...changed].flatMap((blockId) => {
    const revisions = [...listAuthors(now, blockId), ...listAuthors(before, oldIds.get(blockId) ?? blockId)];
    const distinct = new Map(revisions.map((revision) => [`${revision.author} ${revision.time}`, revision]));
    return [...distinct.values()].map((revision): Attribution => ({ blockId, ...revision }));
  });
  const times = attributions.flatMap(({ time = [] }) => time).sort();
  return {
    base: getContent(base),
    since: times[0] ?? NO_TIME,
    author: findAuthor(attributions),
    ...(attributions.length > 0 && { attributions }),
  };
}

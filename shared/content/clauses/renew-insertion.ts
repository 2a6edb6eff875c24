/** Taking the newer wording of a clause where an older one stands, or keeping what stands there for good. */

import type { Block } from '../../model/plan/block.ts';
import { getContents, mapBlocks, mapInlines } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import { getInlinesText } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { measureDifference } from '../../view/comparison/word-differences.ts';
import type { Insertion, SourcedBlock } from './insertions.ts';
import { getClauseText, instantiateClause, listWordings } from './instantiate.ts';
import { keepFilledBlanks } from './keep-filled-blanks.ts';
import { addMissingFacts, matchPeople } from './missing-facts.ts';
import type { Clause } from './schema.ts';

export type Renewal = {
  /** The blocks as they would stand: in order, those that go on with the ids they had. */
  readonly blocks: readonly SourcedBlock[];
  readonly facts: Facts;
};

function readPlainly(blocks: readonly Block[]): string {
  const words = (block: Block) =>
    getInlinesText(getContents(block).flat(), (member) => (member.type === 'fact' ? member.key : ''));
  return blocks.map(words).join('\n');
}

/** The wording that is nearest to what stands in the plan: it may have been chosen for another kind of unit. */
function findNearestWording(clause: Clause, insertion: Insertion): Clause['text'] {
  const standing = readPlainly(insertion.blocks);
  let nearest = getClauseText(clause);
  let least = Number.POSITIVE_INFINITY;
  for (const text of listWordings(clause)) {
    const { blocks } = instantiateClause({ ...clause, text, variants: [] }, { level: null, newId: () => 'b' });
    const difference = measureDifference(standing, readPlainly(blocks));
    if (difference >= least) continue;
    nearest = text;
    least = difference;
  }
  return nearest;
}

/** Below this share of common words two blocks are not the same one changed. */
const LEAST_LIKENESS = 0.3;

/** From 0 (nothing in common) to 1 (the same words). */
function compareBlocks(left: SourcedBlock, right: SourcedBlock): number {
  const [before, after] = [readPlainly([left]), readPlainly([right])];
  const length = before.length + after.length;
  if (length === 0 || (left.type === 'table') !== (right.type === 'table')) return 0;
  return 1 - measureDifference(before, after) / length;
}

/**
 * Pairs each new block with the old one it goes on from, in the order of both, so that the pairs have as much in common as can
 * be. First and first always go together: what refers to the clause refers to its first line.
 */
function pairBlocks(before: readonly SourcedBlock[], after: readonly SourcedBlock[]): Map<SourcedBlock, SourcedBlock> {
  const likeness = after.map((block) => before.map((old) => compareBlocks(old, block)));
  // `best[i][j]`: the most that new blocks from i on and old ones from j on can have in common.
  const best = Array.from({ length: after.length + 1 }, () => new Array<number>(before.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const score = (i: number, j: number) => {
    const value = likeness[i]?.[j] ?? 0;
    return value < LEAST_LIKENESS ? Number.NEGATIVE_INFINITY : value + at(i + 1, j + 1);
  };
  for (let i = after.length - 1; i >= 0; i--) {
    for (let j = before.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), score(i, j));
    }
  }
  const pairs = new Map<SourcedBlock, SourcedBlock>();
  for (let [i, j] = [0, 0]; i < after.length && j < before.length; ) {
    const [block, old] = [after[i], before[j]];
    if (block !== undefined && old !== undefined && score(i, j) === at(i, j)) {
      pairs.set(block, old);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) === at(i, j)) i += 1;
    else j += 1;
  }
  const [first, oldFirst] = [after[0], before[0]];
  if (first !== undefined && oldFirst !== undefined && !pairs.has(first) && ![...pairs.values()].includes(oldFirst)) {
    pairs.set(first, oldFirst);
  }
  return pairs;
}

/** The new block with the id of the old one, what was written into its open places, and the shape its number had. */
function continueBlock(fresh: SourcedBlock, old: SourcedBlock): SourcedBlock {
  if (fresh.type === 'table' || old.type === 'table') return { ...fresh, id: old.id };
  const content = keepFilledBlanks(old.content, fresh.content);
  const align = old.align === undefined ? {} : { align: old.align };
  if (fresh.type === 'paragraph') return { ...fresh, ...align, id: old.id, content };
  if (old.type === 'paragraph') return { ...fresh, ...align, id: old.id, content };
  const { start, affix, format, follow } = old;
  return {
    ...fresh,
    ...align,
    ...(start === undefined ? {} : { start }),
    ...(affix === undefined ? {} : { affix }),
    ...(format === undefined ? {} : { format }),
    ...(follow === undefined ? {} : { follow }),
    id: old.id,
    content,
  };
}

/** How an insertion would read in the clause's present version, at the level it stands at. `newId` gives ids to added blocks. */
export function renewBlocks(insertion: Insertion, clause: Clause, facts: Facts, newId: () => string): Renewal {
  const first = insertion.blocks.find((block) => block.type === 'numbered');
  const text = findNearestWording(clause, insertion);
  const placed = matchPeople(
    instantiateClause({ ...clause, text, variants: [] }, { level: first?.level ?? null, newId }),
    facts,
  );
  const fresh = placed.blocks.filter((block): block is SourcedBlock => 'source' in block);
  const pairs = pairBlocks(insertion.blocks, fresh);
  const ids = new Map([...pairs].map(([block, old]) => [block.id, old.id]));
  const [{ source } = { source: undefined }] = insertion.blocks;
  const blocks = fresh.map((block) => {
    const old = pairs.get(block);
    const continued = old === undefined ? block : continueBlock(block, old);
    const linked = mapInlines(continued, (inline) =>
      inline.type === 'reference' ? { ...inline, blockId: ids.get(inline.blockId) ?? inline.blockId } : inline,
    ) as SourcedBlock;
    const insertionId = source?.insertion;
    return {
      ...linked,
      source: { ...placed.source, ...(insertionId === undefined ? {} : { insertion: insertionId }) },
    };
  });
  return { blocks, facts: addMissingFacts(facts, placed.facts) };
}

/** The blocks of a part with an insertion in its new form; what the user put between its blocks stays where it is. */
function replaceInPart(blocks: readonly Block[], insertion: Insertion, renewed: readonly SourcedBlock[]): Block[] {
  const old = new Set(insertion.blocks.map(({ id }) => id));
  if (!blocks.some(({ id }) => old.has(id))) return [...blocks];
  const groups = new Map<string, Block[]>();
  const before: Block[] = [];
  let current: Block[] = before;
  for (const block of renewed) {
    if (old.has(block.id)) {
      current = [];
      groups.set(block.id, current);
    }
    current.push(block);
  }
  let isFirst = true;
  return blocks.flatMap((block): Block[] => {
    if (!old.has(block.id)) return [block];
    const group = groups.get(block.id) ?? [];
    const lead = isFirst ? before : [];
    isFirst = false;
    return [...lead, ...group];
  });
}

/** The plan with an insertion in the clause's present version. */
export function takeNewVersion(plan: Plan, insertion: Insertion, clause: Clause, newId: () => string): Plan {
  const { blocks: renewed, facts } = renewBlocks(insertion, clause, plan.facts, newId);
  return {
    ...plan,
    facts,
    blocks: replaceInPart(plan.blocks, insertion, renewed),
    attachments: plan.attachments.map((attachment) => ({
      ...attachment,
      blocks: replaceInPart(attachment.blocks, insertion, renewed),
    })),
  };
}

/** The plan with the text as it stands taken for the clause's present version: nobody is asked again until the next one. */
export function keepStandingText(plan: Plan, insertion: Insertion, version: number): Plan {
  const ids = new Set(insertion.blocks.map(({ id }) => id));
  return mapBlocks(plan, (block) =>
    ids.has(block.id) && 'source' in block && block.source !== undefined
      ? { ...block, source: { ...block.source, version } }
      : block,
  );
}

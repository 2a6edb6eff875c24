/** Small parts that findings of several rules share. */
import type { FactTarget } from '../../content/facts/fact-target.ts';
import type { Block, Numbered } from '../../model/plan/block.ts';
import { listBlocks } from '../../model/plan/blocks.ts';
import type { Plan } from '../../model/plan/plan.ts';
import {
  type CheckedDocument,
  type CheckedLine,
  listMarked,
  type MarkedLine,
  type Rule,
} from '../document/document.ts';
import type { Finding, Mend, Place } from '../document/finding.ts';
import type { RuleId } from '../document/rule-groups.ts';

/** Where a finding stands that is about several places: at the first of these blocks that the plan has, else at its first. */
export function findFirstPlace(plan: Plan, ids: readonly (string | null)[]): Place {
  const blocks = listBlocks(plan);
  const wanted = new Set(ids);
  const at = Math.max(
    blocks.findIndex(({ id }) => wanted.has(id)),
    0,
  );
  return { line: at + 1, blockId: blocks[at]?.id ?? null };
}

/** The common members of a finding at a line. */
export function describePlace(
  { line, blockId, place }: Place,
  { id, severity }: Rule,
): Place & { rule: RuleId; severity: Rule['severity'] } {
  return { rule: id, severity, line, blockId, ...(place !== undefined && { place }) };
}

/** The same for a finding about a field of the facts, which comes before those of the text. */
export function describeFact(target: FactTarget, { id, severity }: Rule) {
  return { rule: id, severity, line: 0, blockId: null, target } as const;
}

const BLOCKS_BY_ID = new WeakMap<Plan, ReadonlyMap<string, Block>>();

/** A block of the plan by id; the index is made once a plan. */
export function findBlock(plan: Plan, id: string): Block | null {
  let blocks = BLOCKS_BY_ID.get(plan);
  if (blocks === undefined) {
    blocks = new Map(listBlocks(plan).map((block) => [block.id, block]));
    BLOCKS_BY_ID.set(plan, blocks);
  }
  return blocks.get(id) ?? null;
}

/** The numbered block a line of a plan shows, `null` in a text. */
function findNumbered(document: CheckedDocument, { blockId }: Place): Numbered | null {
  if (document.source === null || blockId === null) return null;
  const block = findBlock(document.source.plan, blockId);
  return block?.type === 'numbered' ? block : null;
}

/** Counting on, where the block itself starts the count anew. */
function getCountMend(document: CheckedDocument, line: CheckedLine): Mend | null {
  const block = findNumbered(document, line);
  return block?.start === undefined ? null : { kind: 'continue-count', blockId: block.id };
}

/** A marker that has another number than its sequence expects of it. */
export function describeCount(
  document: CheckedDocument,
  rule: Rule,
  line: MarkedLine,
  expected: number,
  messageKey: Finding['messageKey'],
): Finding {
  const { previous } = line.sequence;
  const wanted = line.marker.renumber(expected);
  return {
    ...describePlace(line, rule),
    messageKey,
    params: {
      ...(previous === null ? {} : { previous: previous.marker?.text.trim() ?? '' }),
      marker: line.marker.text.trim(),
      expected: wanted.trim(),
    },
    mend: getCountMend(document, line),
    suggestion: wanted,
  };
}

/** The scheme's shape, where the block has a shape of its own. */
export function getShapeMend(document: CheckedDocument, line: CheckedLine): Mend | null {
  const block = findNumbered(document, line);
  if (block === null || (block.affix === undefined && block.format === undefined && block.follow === undefined))
    return null;
  return { kind: 'scheme-shape', blockId: block.id };
}

/**
 * What a group's members deviate from: the value the scheme prefers where some member has it, else the most frequent, else
 * the first. `null` where all are alike.
 */
export function findUsual<T>(values: readonly T[], preferred: T | null = null): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2) return null;
  if (preferred !== null && counts.has(preferred)) return preferred;
  let usual: T | null = null;
  for (const [value, count] of counts) if (usual === null || count > (counts.get(usual) ?? 0)) usual = value;
  return usual;
}

/**
 * Members of one level, by a key of the caller's: all of a plan together, those of a text part by part, since the plans of a
 * collection have their own ways.
 */
export function groupMarked(document: CheckedDocument, getKey: (line: MarkedLine) => string | null): MarkedLine[][] {
  const groups = new Map<string, MarkedLine[]>();
  for (const [index, part] of document.parts.entries()) {
    for (const line of listMarked(part)) {
      const key = getKey(line);
      if (key === null) continue;
      const whole = `${document.source === null ? index : 0} ${line.marker.rank} ${key}`;
      const group = groups.get(whole);
      if (group === undefined) groups.set(whole, [line]);
      else group.push(line);
    }
  }
  return [...groups.values()];
}

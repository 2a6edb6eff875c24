/** A clause → blocks at a level of the plan, and the facts and people they speak of. */
import { buildBlocks } from '../../model/notation/build-blocks.ts';
import type { Block, Source } from '../../model/plan/block.ts';
import { getContents, mapReferredIds } from '../../model/plan/blocks.ts';
import { EMPTY_FACTS, type Facts, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import { guessFactKind } from '../facts/facts-input.ts';
import { listStandingFacts } from '../facts/standing-facts.ts';
import type { UnitKind } from '../templates/schema.ts';
import type { Clause } from './schema.ts';

/** Deepest level a plan's block can have. */
const DEEPEST_PLAN_LEVEL = 8;

export type ClausePlacing = {
  /** 0-based level of the clause's first numbered line; `null` for the level its author suggests. */
  readonly level: number | null;
  /** Chooses the wording for this kind of unit, where there is one. */
  readonly unit?: UnitKind;
  readonly newId: () => string;
};

export type PlacedClause = {
  /** Each block remembers the clause and version it came from. */
  readonly blocks: readonly Block[];
  /** Everyone and everything the blocks speak of; the plan adds what it lacks. */
  readonly facts: Facts;
  readonly source: Source;
};

/** The lines of a clause as worded for a kind of unit. */
export function getClauseText(clause: Clause, unit?: UnitKind): Clause['text'] {
  const variant = unit === undefined ? undefined : clause.variants?.find(({ units }) => units.includes(unit));
  return variant?.text ?? clause.text;
}

/** Every wording of a clause, its general one first. */
export function listWordings(clause: Clause): readonly Clause['text'][] {
  return [clause.text, ...(clause.variants ?? []).map(({ text }) => text)];
}

/** Facts and people that blocks speak of, each once; only standing facts have values. */
function collectFacts(blocks: readonly Block[]): Facts {
  const people = new Set<string>();
  const keys = new Set<string>();
  for (const inline of blocks.flatMap((block) => getContents(block).flat())) {
    if (inline.type === 'person') people.add(inline.personId);
    if (inline.type === 'fact' && !Object.hasOwn(UNIT_FACT_KEYS, inline.key)) keys.add(inline.key);
  }
  const standing = listStandingFacts(keys);
  for (const { key } of standing) keys.delete(key);
  return {
    ...EMPTY_FACTS,
    people: [...people].map((id) => ({ id, role: id, name: '', title: '', phone: '' })),
    entries: [...[...keys].map((key) => ({ key, kind: guessFactKind(key), value: '' })), ...standing],
  };
}

/** Moves all levels so that the first numbered block stands at `level`; none leaves the plan's range. */
function shiftLevels(blocks: readonly Block[], level: number | null): Block[] {
  const first = blocks.find((block) => block.type === 'numbered');
  if (level === null || first?.type !== 'numbered') return [...blocks];
  const by = level - first.level;
  return blocks.map((block) =>
    block.type === 'numbered'
      ? { ...block, level: Math.min(Math.max(block.level + by, 0), DEEPEST_PLAN_LEVEL) }
      : block,
  );
}

/**
 * Makes a clause ready to stand in a plan.
 *
 * @throws Error for a clause that was never read by `readClauseSubject`.
 */
export function instantiateClause(clause: Clause, placing: ClausePlacing): PlacedClause {
  const built = buildBlocks(getClauseText(clause, placing.unit), placing.newId);
  if (!built.ok) throw new Error(`clause ${clause.id} was not read: ${built.fault} ${built.text}`);
  const { blocks, idsByName } = built.value;
  const source: Source = { clauseId: clause.id, version: clause.version };
  const linked = shiftLevels(blocks, placing.level).map((block) => {
    const sourced = block.type === 'page-break' || block.type === 'figure' ? block : { ...block, source };
    return mapReferredIds(sourced, (name) => idsByName.get(name) ?? name);
  });
  return { blocks: linked, facts: collectFacts(linked), source };
}

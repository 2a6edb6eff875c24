/** A clause as it would stand in this plan: at which level, with which wording, and how it reads there. */
import { type ClausePlacing, instantiateClause, type PlacedClause } from '../../shared/content/clauses/instantiate.ts';
import { matchPeople } from '../../shared/content/clauses/missing-facts.ts';
import type { Clause } from '../../shared/content/clauses/schema.ts';
import { mergeFacts } from '../../shared/content/facts/facts-input.ts';
import { findTemplate } from '../../shared/content/templates/library.ts';
import type { UnitKind } from '../../shared/content/templates/schema.ts';
import type { Numbered } from '../../shared/model/plan/block.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import type { ResolvedBlock } from '../../shared/view/resolve/resolved-plan.ts';
import type { PlanSettings } from '../editor/editor-api.ts';
import { newId } from '../state/new-id.ts';

/** The kind of unit a plan is for, as far as its template tells; `undefined` where it suits several. */
export function getUnitKind(settings: PlanSettings | null): UnitKind | undefined {
  const units = findTemplate(settings?.templateId ?? '')?.units ?? [];
  return units.length === 1 && units[0] !== '通用' ? units[0] : undefined;
}

/** A clause placed for this plan. `level` is 0-based; `null` leaves the level its author suggests. `unit` chooses the wording. */
export function placeClause(
  clause: Clause,
  level: number | null,
  settings: PlanSettings,
  unit = getUnitKind(settings),
): PlacedClause {
  const placing: ClausePlacing = { level, newId, ...(unit === undefined ? {} : { unit }) };
  return matchPeople(instantiateClause(clause, placing), settings.facts);
}

/** The level a placed clause begins at; `null` where nothing in it is numbered. */
export function getFirstLevel(placed: PlacedClause): number | null {
  return placed.blocks.find((block) => block.type === 'numbered')?.level ?? null;
}

export function listNumbered(placed: PlacedClause): Numbered[] {
  return placed.blocks.filter((block) => block.type === 'numbered');
}

/** The clause with this plan's facts filled in. What the plan has filled in wins over the clause's blanks. */
export function resolveClause(placed: PlacedClause, settings: PlanSettings): readonly ResolvedBlock[] {
  const facts = mergeFacts(placed.facts, settings.facts);
  return resolvePlan({ ...settings, facts, title: [], blocks: [...placed.blocks], attachments: [] }).blocks;
}

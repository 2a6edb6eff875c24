/** The content that missing things are made good from. Loaded when the first is asked for: it is large. */
import { findClause } from '../../../shared/content/clauses/library.ts';
import { TEMPLATES } from '../../../shared/content/templates/library.ts';
import {
  applySupplement,
  type Library,
  listSupplements,
  type Supplement,
} from '../../../shared/judgement/completeness/supplements.ts';
import type { Missing } from '../../../shared/judgement/requirements/missing.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import type { ResolvedBlock } from '../../../shared/view/resolve/resolved-plan.ts';
import { newId } from '../new-id.ts';

const LIBRARY: Library = { templates: TEMPLATES, findClause };

/** A supplement, and its blocks as they will stand in the plan: its numbers, its facts. */
export type ShownSupplement = { readonly supplement: Supplement; readonly blocks: readonly ResolvedBlock[] };

function showSupplement(plan: Plan, supplement: Supplement): ShownSupplement {
  const ids = new Set(supplement.blocks.map(({ id }) => id));
  const { blocks, attachments } = resolvePlan(applySupplement(plan, supplement, newId));
  const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)];
  return { supplement, blocks: all.filter(({ id }) => ids.has(id)) };
}

export function offerSupplements(plan: Plan, missing: Missing): readonly ShownSupplement[] {
  return listSupplements(plan, missing, LIBRARY, newId).map((supplement) => showSupplement(plan, supplement));
}

/** The built-in schemes, in the order they are offered. */
import type { NumberingScheme } from '../scheme.ts';
import { decimal } from './decimal.ts';
import { enclosed } from './enclosed.ts';
import { official } from './official.ts';
import { parts } from './parts.ts';
import { regulation } from './regulation.ts';
import { workPlan } from './work-plan.ts';
import { workPlanFullwidth } from './work-plan-fullwidth.ts';

export const BUILT_IN_SCHEMES: readonly NumberingScheme[] = [
  official,
  workPlan,
  workPlanFullwidth,
  enclosed,
  regulation,
  parts,
  decimal,
];

/** The built-in scheme with this id, or `null`. */
export function findScheme(id: string): NumberingScheme | null {
  return BUILT_IN_SCHEMES.find((scheme) => scheme.id === id) ?? null;
}

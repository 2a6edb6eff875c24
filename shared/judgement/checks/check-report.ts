/** What a check of a plan says: its findings, and for each place with one the words to know it by. */

import type { Plan } from '../../model/plan/plan.ts';
import { getPlaceKey } from '../../model/plan/words.ts';
import { createPlaceNamer, type PlaceName } from '../../view/resolve/place-names.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import type { ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { NewestClauses } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { NO_OWN_WORDS, type OwnWord } from '../proofing/own-words.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import { checkPlan } from './check.ts';

export type CheckReport = {
  readonly findings: readonly Finding[];
  /** By `getFindingPlaceKey`. */
  readonly places: ReadonlyMap<string, PlaceName>;
};

export const NO_REPORT: CheckReport = { findings: [], places: new Map() };

/** One string for each place, the same for findings at the same words or, where they are about no words, at the same block. */
export function getFindingPlaceKey({ place, blockId }: Finding): string {
  return place === undefined ? (blockId ?? '') : getPlaceKey(place);
}

/** `resolved` may be given where it is at hand. */
export function reportChecks(
  plan: Plan,
  template: TemplateRequirements | null = null,
  clauses: NewestClauses = new Map(),
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
  resolved: ResolvedPlan = resolvePlan(plan),
): CheckReport {
  const findings = checkPlan(plan, resolved, template, clauses, ownWords);
  const namePlace = createPlaceNamer(resolved);
  const places = new Map<string, PlaceName>();
  for (const finding of findings) {
    const name = namePlace(finding.place ?? finding.blockId ?? '');
    if (name !== null) places.set(getFindingPlaceKey(finding), name);
  }
  return { findings, places };
}

/** The next report with the objects of the one before where they are equal, so that only what changed is drawn anew. */
export function shareReport(before: CheckReport, next: CheckReport): CheckReport {
  const known = new Map(before.findings.map((finding) => [JSON.stringify(finding), finding]));
  const findings = next.findings.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
  const places = new Map<string, PlaceName>();
  for (const [key, place] of next.places) {
    const old = before.places.get(key);
    places.set(key, old !== undefined && JSON.stringify(old) === JSON.stringify(place) ? old : place);
  }
  const isSame =
    findings.length === before.findings.length &&
    findings.every((finding, index) => finding === before.findings[index]) &&
    [...places].every(([key, place]) => before.places.get(key) === place);
  return isSame ? before : { findings, places };
}

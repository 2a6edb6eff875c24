/** What a check of a plan says: its findings, and for each place with one the words to know it by. */

import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../../view/resolve/resolved-plan.ts';
import type { NewestClauses } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import { checkPlan } from './check.ts';
import { TITLE_ID } from './plan-contents.ts';

/** `（二）` and the first words behind it; both '' where the block has none. */
export type PlaceText = { readonly marker: string; readonly text: string };

export type CheckReport = {
  readonly findings: readonly Finding[];
  readonly places: ReadonlyMap<string, PlaceText>;
};

export const NO_REPORT: CheckReport = { findings: [], places: new Map() };

const EXCERPT_CHARACTERS = 60;

function describe(block: ResolvedBlock): PlaceText {
  if (block.type === 'numbered' || block.type === 'paragraph') {
    const marker = block.type === 'numbered' ? block.marker.text : '';
    return { marker, text: getRunsText(block.runs).slice(0, EXCERPT_CHARACTERS) };
  }
  return { marker: '', text: '' };
}

export function reportChecks(
  plan: Plan,
  template: TemplateRequirements | null = null,
  clauses: NewestClauses = new Map(),
): CheckReport {
  const resolved = resolvePlan(plan);
  const findings = checkPlan(plan, resolved, template, clauses);
  const wanted = new Set(findings.map(({ blockId }) => blockId));
  const places = new Map<string, PlaceText>();
  for (const block of [...resolved.blocks, ...resolved.attachments.flatMap(({ blocks }) => blocks)]) {
    if (wanted.has(block.id)) places.set(block.id, describe(block));
  }
  const titles = [{ id: TITLE_ID, label: '', title: resolved.title }, ...resolved.attachments];
  for (const { id, label, title } of titles) {
    if (wanted.has(id)) places.set(id, { marker: label, text: getRunsText(title).replaceAll('\n', '') });
  }
  return { findings, places };
}

/** The next report with the objects of the one before where they are equal, so that only what changed is drawn anew. */
export function shareReport(before: CheckReport, next: CheckReport): CheckReport {
  const known = new Map(before.findings.map((finding) => [JSON.stringify(finding), finding]));
  const findings = next.findings.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
  const places = new Map<string, PlaceText>();
  for (const [blockId, place] of next.places) {
    const old = before.places.get(blockId);
    places.set(blockId, old?.marker === place.marker && old.text === place.text ? old : place);
  }
  const isSame =
    findings.length === before.findings.length &&
    findings.every((finding, index) => finding === before.findings[index]) &&
    [...places].every(([blockId, place]) => before.places.get(blockId) === place);
  return isSame ? before : { findings, places };
}

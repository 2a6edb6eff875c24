/** A plan as the rules read it: markers as computed, levels as ranks, attachments as parts of their own. */

import { formatNumber } from '../../model/numbering/format-number.ts';
import { getMarkerForm } from '../../model/numbering/forms.ts';
import { listPrintedParts, type Marker } from '../../model/numbering/number-blocks.ts';
import type { Level, NumberingScheme } from '../../model/numbering/scheme.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock, type ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import { NO_OWN_WORDS, type OwnWord } from '../proofing/own-words.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import type { NewestClauses } from './document.ts';
import { type CheckedDocument, type CheckedPart, type LineDraft, placeInSequence } from './document.ts';
import type { CheckedMarker } from './finding.ts';

function toCheckedMarker(marker: Marker, scheme: NumberingScheme): CheckedMarker {
  const parts = listPrintedParts(marker);
  const isPath = marker.format === 'decimal-path';
  const level = scheme.levels[marker.level] as Level;
  return {
    text: marker.text,
    form: getMarkerForm(marker.format, marker.affix),
    number: marker.number,
    path: isPath ? parts : null,
    rank: marker.level,
    schemeText: level.affix.replace(
      '{}',
      level.format === 'decimal-path' ? parts.join('.') : formatNumber(marker.number, level.format),
    ),
    runsOn: level.restart === 'never',
    renumber: (number) =>
      marker.affix.replace(
        '{}',
        isPath ? [...parts.slice(0, -1), number].join('.') : formatNumber(number, marker.format),
      ),
  };
}

function toDraft(block: ResolvedBlock, line: number, scheme: NumberingScheme): LineDraft {
  const place = { line, blockId: block.id };
  if (block.type === 'numbered') {
    return { ...place, marker: toCheckedMarker(block.marker, scheme), text: getRunsText(block.runs) };
  }
  return { ...place, marker: null, text: block.type === 'paragraph' ? getRunsText(block.runs) : '' };
}

/** Reads a plan; `resolved` may be given where it is at hand. */
export function readPlanForChecks(
  plan: Plan,
  resolved: ResolvedPlan = resolvePlan(plan),
  template: TemplateRequirements | null = null,
  clauses: NewestClauses = new Map(),
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
): CheckedDocument {
  let line = 0;
  const readPart = (blocks: readonly ResolvedBlock[]): CheckedPart => ({
    lines: placeInSequence(blocks.map((block) => toDraft(block, ++line, plan.scheme))),
  });
  const body = readPart(resolved.blocks);
  const attachments = resolved.attachments.map((attachment) => readPart(attachment.blocks));
  const parts = [body, ...attachments];
  return { parts, source: { plan, resolved, template, clauses }, ownWords, attachmentNumbers: [] };
}

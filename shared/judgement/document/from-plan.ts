/** A plan as the rules read it: markers as computed, levels as ranks, attachments as parts of their own. */

import { formatNumber } from '../../model/numbering/format-number.ts';
import { getMarkerForm } from '../../model/numbering/forms.ts';
import type { Marker } from '../../model/numbering/number-blocks.ts';
import type { Level, NumberingScheme } from '../../model/numbering/scheme.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock, type ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import type { NewestClauses } from './document.ts';
import {
  type CheckedDocument,
  type CheckedPart,
  createTitleMemory,
  type LineDraft,
  placeInSequence,
} from './document.ts';
import type { CheckedMarker } from './finding.ts';

function toCheckedMarker(marker: Marker, scheme: NumberingScheme): CheckedMarker {
  const isPath = marker.format === 'decimal-path';
  const level = scheme.levels[marker.level] as Level;
  return {
    text: marker.text,
    form: getMarkerForm(marker.format, marker.affix),
    number: marker.number,
    path: isPath ? marker.path : null,
    rank: marker.level,
    schemeText: level.affix.replace(
      '{}',
      level.format === 'decimal-path' ? marker.path.join('.') : formatNumber(marker.number, level.format),
    ),
    runsOn: level.restart === 'never',
    renumber: (number) =>
      marker.affix.replace(
        '{}',
        isPath ? [...marker.path.slice(0, -1), number].join('.') : formatNumber(number, marker.format),
      ),
  };
}

function toDraft(
  block: ResolvedBlock,
  line: number,
  scheme: NumberingScheme,
  isRepeatedTitle: (text: string) => boolean,
): LineDraft {
  const place = { line, blockId: block.id };
  if (block.type === 'numbered') {
    return {
      ...place,
      marker: toCheckedMarker(block.marker, scheme),
      text: getRunsText(block.runs),
      repeatsTitle: false,
    };
  }
  const text = block.type === 'paragraph' ? getRunsText(block.runs) : '';
  return { ...place, marker: null, text, repeatsTitle: isRepeatedTitle(text) };
}

/** Reads a plan; `resolved` may be given where it is at hand. */
export function readPlanForChecks(
  plan: Plan,
  resolved: ResolvedPlan = resolvePlan(plan),
  template: TemplateRequirements | null = null,
  clauses: NewestClauses = new Map(),
): CheckedDocument {
  let line = 0;
  const isRepeatedTitle = createTitleMemory(getRunsText(resolved.title));
  const readPart = (blocks: readonly ResolvedBlock[]): CheckedPart => ({
    lines: placeInSequence(blocks.map((block) => toDraft(block, ++line, plan.scheme, isRepeatedTitle))),
  });
  const body = readPart(resolved.blocks);
  const attachments = resolved.attachments.map((attachment) => readPart(attachment.blocks));
  return { parts: [body, ...attachments], source: { plan, resolved, template, clauses }, attachmentNumbers: [] };
}

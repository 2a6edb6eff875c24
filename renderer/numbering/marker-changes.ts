/** What switching a plan's scheme does to its markers, told before it happens. */
import { createCounter } from '../../shared/model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import type { Block } from '../../shared/model/plan/block.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { getRunsText } from '../../shared/view/resolve/resolved-plan.ts';

export type MarkerChange = {
  readonly blockId: string;
  readonly level: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
};

export type MarkerChanges = { readonly total: number; readonly changes: readonly MarkerChange[] };

/** Markers under a scheme by block id; attachments count on their own. */
function mapMarkers(plan: Plan, scheme: NumberingScheme): Map<string, string> {
  const markers = new Map<string, string>();
  const count = (blocks: readonly Block[]) => {
    const counter = createCounter(scheme);
    for (const block of blocks) if (block.type === 'numbered') markers.set(block.id, counter.next(block).text);
  };
  count(plan.blocks);
  for (const attachment of plan.attachments) count(attachment.blocks);
  return markers;
}

/** Every numbered block whose marker differs under `scheme`, in document order. */
export function listMarkerChanges(plan: Plan, scheme: NumberingScheme): MarkerChanges {
  const after = mapMarkers(plan, scheme);
  const resolved = resolvePlan(plan);
  const blocks = [...resolved.blocks, ...resolved.attachments.flatMap((attachment) => attachment.blocks)];
  const numbered = blocks.filter((block) => block.type === 'numbered');
  const changes = numbered.flatMap((block): MarkerChange[] => {
    const next = after.get(block.id) ?? '';
    if (next === block.marker.text) return [];
    const text = getRunsText(block.runs);
    return [{ blockId: block.id, level: block.level, text, before: block.marker.text, after: next }];
  });
  return { total: numbered.length, changes };
}

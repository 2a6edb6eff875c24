/** Text that Word kept as a reference becomes a live one where the plan prints the same characters for it. */

import { mapBlocks, mapInlines } from '../../../model/plan/blocks.ts';
import { type Inline, REFERENCE_FORMS, type ReferenceForm } from '../../../model/plan/inline.ts';
import { getFormatAndComments } from '../../../model/plan/inlines.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';

/** Every form in which a block could be referred to, as it prints. */
function readForms(plan: Plan, blockIds: ReadonlySet<string>): Map<string, Map<string, ReferenceForm>> {
  const probes = [...blockIds].flatMap((blockId) =>
    REFERENCE_FORMS.map((form): Inline => ({ type: 'reference', blockId, form })),
  );
  const resolved = resolvePlan({ ...plan, title: probes });
  const forms = new Map<string, Map<string, ReferenceForm>>();
  resolved.title.forEach((run, index) => {
    const probe = probes[index];
    if (run.type !== 'text' || probe?.type !== 'reference') return;
    const texts = forms.get(probe.blockId) ?? new Map<string, ReferenceForm>();
    if (!texts.has(run.text)) texts.set(run.text, probe.form);
    forms.set(probe.blockId, texts);
  });
  return forms;
}

/** `targets` says which block each referring text led to in the source. */
export function makeReferencesLive(plan: Plan, targets: ReadonlyMap<Inline, string>): Plan {
  if (targets.size === 0) return plan;
  const forms = readForms(plan, new Set(targets.values()));
  const makeLive = (inline: Inline): Inline => {
    const blockId = targets.get(inline);
    if (blockId === undefined || inline.type !== 'text') return inline;
    // Word leaves out the period at the end of a number it refers to.
    const form = forms.get(blockId)?.get(inline.text);
    if (form === undefined) return inline;
    return { type: 'reference', blockId, form, ...getFormatAndComments(inline) };
  };
  return mapBlocks(plan, (block) => mapInlines(block, makeLive));
}

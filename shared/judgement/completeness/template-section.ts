/** Sections and attachments taken out of a template, to stand in another plan. */

import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { pickAnswers } from '../../content/templates/questions/question.ts';
import type { Template } from '../../content/templates/schema.ts';
import type { Block } from '../../model/plan/block.ts';
import { getContents, listBlocks, listReferredIds, mapInlines, mapReferredIds } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import type { Attachment, Plan } from '../../model/plan/plan.ts';
import { getHeadingText } from '../../view/resolve/references.ts';

/** What is taken out: blocks, and the facts of the template that they speak of. */
export type TemplatePiece = { readonly blocks: readonly Block[]; readonly facts: Facts };

function getHeading(block: Block): string {
  return block.type === 'numbered' ? getHeadingText(getTypedText(block.content)) : '';
}

/** What a reference can name in a plan, by the words it goes by. */
function listTargets(plan: Plan): Map<string, string> {
  const targets = new Map<string, string>();
  for (const block of listBlocks(plan)) {
    const words = block.type === 'table' || block.type === 'figure' ? (block.caption ?? '') : getHeading(block);
    if (words !== '' && !targets.has(words)) targets.set(words, block.id);
  }
  for (const { id, title } of plan.attachments) targets.set(getTypedText(title), id);
  return targets;
}

function listWords(plan: Plan): Map<string, string> {
  return new Map([...listTargets(plan)].map(([words, id]) => [id, words]));
}

/**
 * References to what stays behind in the template lead to the plan's own of the same name; where it has none, the name stands. A
 * figure that draws a section the plan has not got is left out.
 */
function adaptReferences(blocks: readonly Block[], from: Plan, into: Plan): Block[] {
  const taken = new Set(blocks.map(({ id }) => id));
  const words = listWords(from);
  const targets = listTargets(into);
  const findTarget = (id: string): string | undefined => (taken.has(id) ? id : targets.get(words.get(id) ?? ''));
  const adapt = (inline: Inline): Inline => {
    if (inline.type !== 'reference') return inline;
    const target = findTarget(inline.blockId);
    return target === undefined
      ? { type: 'text', text: `《${words.get(inline.blockId) ?? ''}》` }
      : { ...inline, blockId: target };
  };
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'figure') return [mapInlines(block, adapt)];
    const isWhole = listReferredIds(block).every((id) => findTarget(id) !== undefined);
    return isWhole ? [mapReferredIds(block, (id) => findTarget(id) ?? id)] : [];
  });
}

/** The facts that blocks speak of, as `facts` has them. */
function pickFacts(blocks: readonly Block[], facts: Facts): Facts {
  const inlines = blocks.flatMap((block) => getContents(block).flat());
  const people = new Set(inlines.flatMap((inline) => (inline.type === 'person' ? [inline.personId] : [])));
  const keys = new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.key] : [])));
  return {
    ...facts,
    people: facts.people.filter(({ id }) => people.has(id)),
    entries: facts.entries.filter(({ key }) => keys.has(key)),
  };
}

/** The section with this heading, its first block at `level`; `null` where the template has none. */
export function takeSection(
  template: Template,
  heading: string,
  { into, level, newId }: { readonly into: Plan; readonly level: number; readonly newId: () => string },
): TemplatePiece | null {
  const source = instantiateTemplate(template, { entries: pickAnswers(template.questions ?? [], into.facts) }, newId);
  const start = source.blocks.findIndex((block) => getHeading(block) === heading);
  const first = source.blocks[start];
  if (first?.type !== 'numbered') return null;
  const end = source.blocks.findIndex(
    (block, index) => index > start && block.type === 'numbered' && block.level <= first.level,
  );
  const deepest = into.scheme.levels.length - 1;
  const taken = source.blocks
    .slice(start, end < 0 ? undefined : end)
    .map((block) =>
      block.type === 'numbered' ? { ...block, level: Math.min(block.level - first.level + level, deepest) } : block,
    );
  const blocks = adaptReferences(taken, source, into);
  return { blocks, facts: pickFacts(blocks, source.facts) };
}

/** The first attachment that `suits`, with its title; `null` where none does. */
export function takeAttachment(
  template: Template,
  suits: (attachment: Attachment) => boolean,
  { into, newId }: { readonly into: Plan; readonly newId: () => string },
): (TemplatePiece & { readonly title: readonly Inline[] }) | null {
  const source = instantiateTemplate(template, { entries: pickAnswers(template.questions ?? [], into.facts) }, newId);
  const found = source.attachments.find(suits);
  if (found === undefined) return null;
  const blocks = adaptReferences(found.blocks, source, into);
  return { blocks, facts: pickFacts(blocks, source.facts), title: found.title };
}

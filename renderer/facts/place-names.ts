/** What a block of the plan is called in a list of changes: its marker and first words. */
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { getRunsText, type ResolvedBlock } from '../../shared/view/resolve/resolved-plan.ts';

export type PlaceName = { readonly marker: string; readonly text: string };

const EXCERPT_CHARACTERS = 24;

function nameBlock(block: ResolvedBlock): PlaceName {
  if (block.type === 'numbered' || block.type === 'paragraph') {
    const marker = block.type === 'numbered' ? block.marker.text.trim() : '';
    return { marker, text: getRunsText(block.runs).slice(0, EXCERPT_CHARACTERS) };
  }
  if (block.type === 'page-break' || block.caption === null) return { marker: '', text: '' };
  return { marker: block.caption.label, text: block.caption.text };
}

/** Every block and attachment by id. */
export function namePlaces(plan: Plan): ReadonlyMap<string, PlaceName> {
  const { blocks, attachments } = resolvePlan(plan);
  return new Map([
    ...blocks.map((block): [string, PlaceName] => [block.id, nameBlock(block)]),
    ...attachments.flatMap(({ id, label, title, blocks: inner }): [string, PlaceName][] => [
      [id, { marker: label, text: getRunsText(title) }],
      ...inner.map((block): [string, PlaceName] => [block.id, nameBlock(block)]),
    ]),
  ]);
}

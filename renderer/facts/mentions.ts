/** Where a plan mentions each fact and each person, for counts and for going there. */
import { UNIT_FACT_KEYS } from '../../shared/model/plan/facts.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { listWords } from '../../shared/model/plan/words.ts';

export type Mention = {
  readonly count: number;
  /** Blocks that mention it, in document order; title and signature count but have no block to go to. */
  readonly places: readonly string[];
};
export type Mentions = ReadonlyMap<string, Mention>;

export const NO_MENTION: Mention = { count: 0, places: [] };

export function factMention(key: string): string {
  return `fact:${key}`;
}

export function personMention(personId: string): string {
  return `person:${personId}`;
}

/** The mention key of a field of the unit. */
export function unitMention(field: string): string {
  const found = Object.entries(UNIT_FACT_KEYS).find(([, name]) => name === field);
  return factMention(found?.[0] ?? field);
}

/** Counts every mention in title, body, attachments and signature. */
export function findMentions(plan: Plan): Mentions {
  const mentions = new Map<string, { count: number; places: string[] }>();
  const add = (inline: Inline, blockId: string | null) => {
    if (inline.type !== 'fact' && inline.type !== 'person') return;
    const key = inline.type === 'fact' ? factMention(inline.key) : personMention(inline.personId);
    const known = mentions.get(key) ?? { count: 0, places: [] };
    mentions.set(key, known);
    known.count += 1;
    if (blockId !== null && known.places[known.places.length - 1] !== blockId) known.places.push(blockId);
  };
  for (const { place, content } of listWords(plan)) {
    const hasBlock = place.in === 'block' || place.in === 'attachment-title';
    for (const inline of content) add(inline, hasBlock ? place.blockId : null);
  }
  return mentions;
}

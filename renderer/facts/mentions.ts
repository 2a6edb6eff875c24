/** Where a plan mentions each fact and each person, for counts and for going there. */
import { getContents, listBlocks } from '../../shared/plan/blocks.ts';
import { UNIT_FACT_KEYS } from '../../shared/plan/facts.ts';
import type { Inline } from '../../shared/plan/inline.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** Block ids in document order, one for each mention; a block that mentions twice is there twice. */
export type Mentions = ReadonlyMap<string, readonly string[]>;

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

/** Counts every mention in body and attachments. Title and signature have no block to go to and are left out. */
export function findMentions(plan: Plan): Mentions {
  const mentions = new Map<string, string[]>();
  const add = (inline: Inline, blockId: string) => {
    if (inline.type !== 'fact' && inline.type !== 'person') return;
    const key = inline.type === 'fact' ? factMention(inline.key) : personMention(inline.personId);
    const known = mentions.get(key);
    if (known === undefined) mentions.set(key, [blockId]);
    else known.push(blockId);
  };
  for (const block of listBlocks(plan)) {
    for (const content of getContents(block)) for (const inline of content) add(inline, block.id);
  }
  for (const { id, title } of plan.attachments) for (const inline of title) add(inline, id);
  return mentions;
}

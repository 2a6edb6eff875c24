/** Mentions that say something else than their fact: perhaps it has changed. Each is offered; nothing changes by itself. */
import { type Facts, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import { getControlTag, getControlTitle } from './control-tag.ts';
import type { ChangedMention } from './revive-content.ts';

export type FactOffer = ChangedMention & {
  /** The same whenever the same file is read. */
  readonly id: string;
  /** The block of the first such mention. */
  readonly blockId: string;
  /** How many mentions say so. */
  readonly count: number;
  readonly isTaken: boolean;
};

export type FactOffers = {
  /** True where the words are to become the fact. */
  offer(change: ChangedMention, blockId: string): boolean;
  list(): readonly FactOffer[];
};

/** `accepted`: ids of offers to take. Of two for one fact the first is. */
export function createFactOffers(accepted: ReadonlySet<string>): FactOffers {
  const offers = new Map<string, FactOffer>();
  const taken = new Map<string, string>();
  return {
    offer(change, blockId) {
      const tag = getControlTag(change.member);
      const id = `fact/${tag}/${change.after}`;
      const known = offers.get(id);
      const isTaken = accepted.has(id) && (taken.get(tag) ?? id) === id;
      if (isTaken) taken.set(tag, id);
      offers.set(
        id,
        known === undefined ? { ...change, id, blockId, count: 1, isTaken } : { ...known, count: known.count + 1 },
      );
      return isTaken;
    },
    list: () => [...offers.values()],
  };
}

/** How a fact is called before its readers. */
export const nameFact = (offer: FactOffer, facts: Facts): string => getControlTitle(offer.member, facts);

function applyChange(facts: Facts, { member, after }: FactOffer): Facts {
  if (member.type === 'person') {
    const { personId, field } = member;
    const people = facts.people.map((person) => (person.id === personId ? { ...person, [field]: after } : person));
    return { ...facts, people };
  }
  if (Object.hasOwn(UNIT_FACT_KEYS, member.key)) {
    const field = UNIT_FACT_KEYS[member.key as keyof typeof UNIT_FACT_KEYS];
    return { ...facts, unit: { ...facts.unit, [field]: after } };
  }
  const entries = facts.entries.map((entry) => (entry.key === member.key ? { ...entry, value: after } : entry));
  return { ...facts, entries };
}

/** The facts with the offered words in their places. */
export function applyChangedFacts(facts: Facts, offers: readonly FactOffer[]): Facts {
  return offers.reduce(applyChange, facts);
}

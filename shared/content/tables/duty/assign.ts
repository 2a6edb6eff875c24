/**
 * Gives the slots of a rotation to people in turn. Every kind of day has a rotation of its own that goes on where the one before
 * it ended, so that nobody has two more slots than another of any kind or in all; then slots change places, of one kind or where
 * that stays fair, until nobody is where they cannot be.
 */

/** One place to be filled. Slots of one turn are at the same time; turns follow each other. */
export type Slot = {
  readonly turn: number;
  /** Rotations are apart by this: of each kind everyone has as many slots, to one more or less. */
  readonly kind: string;
  readonly dates: readonly string[];
};

export type AssignRules = {
  /** Whether a person cannot be in the slot whatever else is assigned. */
  isExcluded(personId: string, slot: Slot): boolean;
  /** Whether the same person in two turns that follow each other is to be avoided. */
  readonly avoidsSuccessive: boolean;
};

/** What one person out of place costs: more than any number of turns that follow each other. */
const EXCLUDED_COST = 1000;
const SAME_TURN_COST = 1000;
const SUCCESSIVE_COST = 1;
/** Swapping ends earlier, as soon as a round changes nothing; a year of a small team could otherwise take many seconds. */
const MAX_ROUNDS = 30;
const MAX_TRIALS = 200_000;

/** Begins so that the first person has the first slot, whatever kind that is of. */
function takeTurns(people: readonly string[], slots: readonly Slot[], kinds: readonly string[]): string[] {
  const assigned: string[] = [];
  const ahead = kinds.slice(0, kinds.indexOf(slots[0]?.kind ?? ''));
  const before = slots.filter(({ kind }) => ahead.includes(kind)).length;
  let next = people.length - (before % people.length);
  for (const kind of kinds) {
    slots.forEach((slot, index) => {
      if (slot.kind !== kind) return;
      assigned[index] = people[next % people.length] as string;
      next += 1;
    });
  }
  return assigned;
}

function groupBy<K>(slots: readonly Slot[], getKey: (slot: Slot) => K): ReadonlyMap<K, readonly number[]> {
  const groups = new Map<K, number[]>();
  slots.forEach((slot, index) => {
    const group = groups.get(getKey(slot));
    if (group === undefined) groups.set(getKey(slot), [index]);
    else group.push(index);
  });
  return groups;
}

/**
 * The person of each slot, in the order of the slots; `null` where nobody can be there. `kinds` lists the kinds in the order in
 * which their rotations follow each other: the rarest first, so that its remainder is evened out by the others.
 */
export function assignSlots(
  people: readonly string[],
  slots: readonly Slot[],
  kinds: readonly string[],
  rules: AssignRules,
): (string | null)[] {
  if (people.length === 0) return slots.map(() => null);
  const assigned: (string | null)[] = takeTurns(people, slots, kinds);
  const byTurn = groupBy(slots, ({ turn }) => turn);
  const byKind = groupBy(slots, ({ kind }) => kind);
  const isIn = (turn: number, person: string, except: number) =>
    byTurn.get(turn)?.some((index) => index !== except && assigned[index] === person) === true;
  /** What it costs to have the person in the slot, the others being where they are. */
  const getCost = (index: number, person: string | null): number => {
    const slot = slots[index] as Slot;
    if (person === null) return 0;
    let cost = rules.isExcluded(person, slot) ? EXCLUDED_COST : 0;
    if (isIn(slot.turn, person, index)) cost += SAME_TURN_COST;
    if (!rules.avoidsSuccessive) return cost;
    for (const turn of [slot.turn - 1, slot.turn + 1]) if (isIn(turn, person, index)) cost += SUCCESSIVE_COST;
    return cost;
  };
  const costOf = (index: number) => getCost(index, assigned[index] ?? null);
  const counts = new Map<string, number>();
  const countOf = (person: string | null, kind: string) => counts.get(`${kind} ${person}`) ?? 0;
  const count = (index: number, by: 1 | -1) => {
    const [{ kind }, person] = [slots[index] as Slot, assigned[index] ?? null];
    counts.set(`${kind} ${person}`, countOf(person, kind) + by);
  };
  slots.forEach((_, index) => {
    count(index, 1);
  });
  const put = (index: number, person: string | null) => {
    count(index, -1);
    assigned[index] = person;
    count(index, 1);
  };
  const swap = (a: number, b: number) => {
    [assigned[a], assigned[b]] = [assigned[b] ?? null, assigned[a] ?? null];
  };

  let trials = 0;
  /** Swaps the slot with the one of these where that saves most, the nearest of equals; answers whether there was one. */
  const swapBest = (index: number, others: readonly number[]): boolean => {
    let best: { readonly other: number; readonly saved: number; readonly distance: number } | null = null;
    for (const other of others) {
      if (assigned[other] === assigned[index]) continue;
      trials += 1;
      const before = costOf(index) + costOf(other);
      swap(index, other);
      const saved = before - costOf(index) - costOf(other);
      swap(index, other);
      const distance = Math.abs(other - index);
      if (saved > 0 && (best === null || saved > best.saved || (saved === best.saved && distance < best.distance))) {
        best = { other, saved, distance };
      }
    }
    if (best === null) return false;
    const mine = assigned[index] ?? null;
    put(index, assigned[best.other] ?? null);
    put(best.other, mine);
    return true;
  };
  /** Slots of other kinds whose person may have this one instead: each gets one more of the kind they have one fewer of. */
  const listFairOthers = (index: number): number[] => {
    const { kind } = slots[index] as Slot;
    const mine = assigned[index] ?? null;
    return [...byKind].flatMap(([other, theirs]) => {
      if (other === kind) return [];
      const isFair = (person: string | null) =>
        countOf(mine, kind) > countOf(person, kind) && countOf(person, other) > countOf(mine, other);
      return theirs.filter((each) => isFair(assigned[each] ?? null));
    });
  };
  const improve = (index: number) =>
    swapBest(index, byKind.get((slots[index] as Slot).kind) ?? []) || swapBest(index, listFairOthers(index));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let hasChanged = false;
    for (let index = 0; index < slots.length; index++)
      if (trials < MAX_TRIALS && costOf(index) > 0 && improve(index)) hasChanged = true;
    if (!hasChanged) break;
  }

  // Where no swap helps, somebody stands in: who has fewest slots of the kind, then fewest in all.
  const sumOf = (person: string) => [...byKind.keys()].reduce((sum, kind) => sum + countOf(person, kind), 0);
  slots.forEach((slot, index) => {
    if (costOf(index) < EXCLUDED_COST) return;
    put(index, null);
    const free = people
      .map((person) => ({ person, cost: getCost(index, person) }))
      .filter(({ cost }) => cost < EXCLUDED_COST)
      .map((one) => ({ ...one, ofKind: countOf(one.person, slot.kind), inAll: sumOf(one.person) }));
    free.sort((a, b) => a.cost - b.cost || a.ofKind - b.ofKind || a.inAll - b.inAll);
    put(index, free[0]?.person ?? null);
  });
  return assigned;
}

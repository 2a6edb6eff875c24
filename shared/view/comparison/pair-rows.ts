/** Two states of a list whose members have ids, as one list: what stayed in order, what came, what went and what moved. */

type Named = { readonly id: string };
export type Pair<Row> =
  | { readonly kind: 'kept'; readonly before: Row; readonly after: Row }
  | { readonly kind: 'added'; readonly after: Row }
  | { readonly kind: 'removed'; readonly before: Row }
  /** Where it stands now, and where it stood. */
  | { readonly kind: 'moved-to' | 'moved-from'; readonly before: Row; readonly after: Row };

/** Of places in the older state, in the order of the newer, those of a longest run that kept its order. */
export function findKept(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const links = new Map<number, number | undefined>();
  for (const place of places) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    links.set(place, ends[low - 1]);
    ends[low] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = links.get(place)) kept.add(place);
  return kept;
}

/** In the order of the newer state; what went, and where something stood that moved, right behind the nearest before it that stayed. */
export function pairRows<Row extends Named>(before: readonly Row[], after: readonly Row[]): Pair<Row>[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const now = new Map(after.map((row) => [row.id, row]));
  const kept = findKept(after.flatMap(({ id }) => places.get(id) ?? []));
  const pairs: Pair<Row>[] = [];
  const addGone = (from: number) => {
    for (let place = from; place < before.length && !kept.has(place); place++) {
      const was = before[place] as Row;
      const is = now.get(was.id);
      pairs.push(is === undefined ? { kind: 'removed', before: was } : { kind: 'moved-from', before: was, after: is });
    }
  };
  addGone(0);
  for (const row of after) {
    const place = places.get(row.id);
    const was = place === undefined ? undefined : before[place];
    if (place === undefined || was === undefined) pairs.push({ kind: 'added', after: row });
    else if (!kept.has(place)) pairs.push({ kind: 'moved-to', before: was, after: row });
    else {
      pairs.push({ kind: 'kept', before: was, after: row });
      addGone(place + 1);
    }
  }
  return pairs;
}

/**
 * Who of a turn has which of its shifts, so that everyone has as many nights as the others, to one more or less. Turns and people
 * are the two sides of a graph whose edges are coloured with shifts: with every person taken in parts of as many turns as there
 * are shifts, each part gets each shift once. Source: D. Kőnig, Über Graphen und ihre Anwendung, Math. Ann. 77 (1916).
 */

/** One person in one turn; `part` and `seat` are the two sides. */
type Edge = { readonly part: string; readonly seat: string; shift: number };

/**
 * `assigned` with the people of each turn changed round among its shifts. It lists turns of `shifts` × `perShift` places, shift
 * after shift; `null` is a place left open. Where it is fair to, people keep the shift they have.
 */
export function shareShifts(
  assigned: readonly (string | null)[],
  shifts: number,
  perShift: number,
): readonly (string | null)[] {
  if (shifts < 2) return assigned;
  const size = shifts * perShift;
  const edges = new Map<string, Edge>();
  const key = (side: string, shift: number) => `${shift} ${side}`;
  const isFree = (side: string, shift: number) => !edges.has(key(side, shift));
  const all = Array.from({ length: shifts }, (_, shift) => shift);
  const place = (edge: Edge, shift: number) => {
    edge.shift = shift;
    edges.set(key(edge.part, shift), edge);
    edges.set(key(edge.seat, shift), edge);
  };
  /** Frees `shift` at a seat: the edges that alternate between it and `other` from there on change over. */
  const turnRound = (seat: string, shift: number, other: number) => {
    const path: Edge[] = [];
    for (let side = seat, wanted = shift; ; wanted = wanted === shift ? other : shift) {
      const edge = edges.get(key(side, wanted));
      if (edge === undefined) break;
      path.push(edge);
      side = side === edge.seat ? edge.part : edge.seat;
    }
    for (const edge of path) for (const side of [edge.part, edge.seat]) edges.delete(key(side, edge.shift));
    for (const edge of path) place(edge, edge.shift === shift ? other : shift);
  };

  const times = new Map<string, number>();
  const placed = assigned.map((person, index): Edge | null => {
    if (person === null) return null;
    const turn = Math.floor(index / size);
    const time = times.get(person) ?? 0;
    times.set(person, time + 1);
    const edge: Edge = {
      part: `${Math.floor(time / shifts)} of ${person}`,
      seat: `${index % perShift} in ${turn}`,
      shift: Math.floor((index % size) / perShift),
    };
    const ofPart = all.filter((shift) => isFree(edge.part, shift));
    const ofBoth = ofPart.filter((shift) => isFree(edge.seat, shift));
    const free = ofBoth.find((shift) => shift === edge.shift) ?? ofBoth[0] ?? (ofPart[0] as number);
    if (ofBoth.length === 0) turnRound(edge.seat, free, all.find((shift) => isFree(edge.seat, shift)) as number);
    place(edge, free);
    return edge;
  });

  const shared: (string | null)[] = assigned.map(() => null);
  placed.forEach((edge, index) => {
    if (edge === null) return;
    shared[Math.floor(index / size) * size + edge.shift * perShift + (index % perShift)] = assigned[index] ?? null;
  });
  return shared;
}

/** Which block stands at a place of a page. */
import type { BlockPlace } from '../../shared/edge/ipc/contract.ts';

/** A block's place is the base line of its first line, which begins this much higher. */
const ABOVE_BASE_PT = 20;

/** `places` stand in the order of the text. `null` above the first block. */
export function findPlace(places: readonly BlockPlace[], page: number, topPt: number): BlockPlace | null {
  const isBefore = (place: BlockPlace) =>
    place.page < page || (place.page === page && place.topPt - ABOVE_BASE_PT <= topPt);
  return places.findLast(isBefore) ?? null;
}

/** Places in a text: lines, and the parts that lines were parted into. */

const PART_STEP = 1e-6;

/** The place of a part of a line: the first part has the line's own. */
export function getPartPlace(line: number, index: number): number {
  return index === 0 ? line : Number((line + index * PART_STEP).toFixed(6));
}

/** The line in the file that a place is on. */
export function getFileLine(place: number): number {
  return Math.floor(place);
}

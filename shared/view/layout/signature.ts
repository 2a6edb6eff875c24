/**
 * Where signing units and date stand under the body, in characters from the right edge.
 *
 * Source: GB/T 9704-2012. Without a seal the unit ends two characters from the right and the date begins two characters
 * to the right of where the unit begins, ending two from the right where it is the longer; with a seal the date ends four
 * characters from the right and the unit is centred over it.
 */
import { measureTextCells } from '../../base/units/text-width.ts';

const UNIT_FROM_RIGHT_CELLS = 2;
const DATE_OFFSET_CELLS = 2;
const SEALED_DATE_FROM_RIGHT_CELLS = 4;

/** Distance of each line's end from the right edge, in characters of the body's size. */
export type SignaturePlacement = { readonly unitsFromRight: readonly number[]; readonly dateFromRight: number };

/** Places the lines of a signature from their texts; `seal` as in the plan. */
export function placeSignature(units: readonly string[], date: string, seal: 'with' | 'without'): SignaturePlacement {
  const unitWidths = units.map(measureTextCells);
  const dateWidth = measureTextCells(date);
  if (seal === 'with') {
    const centre = SEALED_DATE_FROM_RIGHT_CELLS + dateWidth / 2;
    return {
      unitsFromRight: unitWidths.map((width) => Math.max(0, centre - width / 2)),
      dateFromRight: SEALED_DATE_FROM_RIGHT_CELLS,
    };
  }
  const lastWidth = unitWidths[unitWidths.length - 1] ?? 0;
  const aligned = UNIT_FROM_RIGHT_CELLS + lastWidth - DATE_OFFSET_CELLS - dateWidth;
  if (aligned >= 0) return { unitsFromRight: unitWidths.map(() => UNIT_FROM_RIGHT_CELLS), dateFromRight: aligned };
  // A date longer than the unit's name keeps its offset, and the name moves to the left with it.
  const unitFromRight = UNIT_FROM_RIGHT_CELLS + DATE_OFFSET_CELLS + dateWidth - lastWidth;
  return { unitsFromRight: unitWidths.map(() => unitFromRight), dateFromRight: UNIT_FROM_RIGHT_CELLS };
}

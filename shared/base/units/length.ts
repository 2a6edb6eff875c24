/**
 * Lengths: millimetres (mm) as standards state them, points (pt) as type is set, and the units of OOXML.
 *
 * Source: ECMA-376 Part 1, 17.18.81 ST_TwipsMeasure (twentieths of a point) and 20.1.10.16 ST_Coordinate (EMU).
 */

const PT_PER_INCH = 72;
const MM_PER_INCH = 25.4;
/** English Metric Units, in which drawings are measured. */
export const EMU_PER_MM = 36000;
const TWIPS_PER_PT = 20;

export function mmToPt(mm: number): number {
  return (mm * PT_PER_INCH) / MM_PER_INCH;
}

export function ptToMm(pt: number): number {
  return (pt * MM_PER_INCH) / PT_PER_INCH;
}

/** Twentieths of a point, whole. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * TWIPS_PER_PT);
}

/** Twentieths of a point, whole: 210 mm is 11906. */
export function mmToTwips(mm: number): number {
  return ptToTwips(mmToPt(mm));
}

export function twipsToMm(twips: number): number {
  return ptToMm(twips / TWIPS_PER_PT);
}

/** Font sizes in OOXML: 16 pt is 32. */
export function ptToHalfPoints(pt: number): number {
  return Math.round(pt * 2);
}

export function twipsToPt(twips: number): number {
  return twips / TWIPS_PER_PT;
}

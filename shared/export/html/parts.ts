/**
 * Long plans print in parts, since older Chromium takes time that grows with the square of the length. A part begins where
 * the one before it ended, on the same page, so that the whole breaks into pages as if it had been printed at once.
 */
import type { PrintElement } from './elements.ts';

/** Elements a part has at least; chosen so that a part prints in a fraction of a second on Chromium 114. */
export const PART_SIZE = 1000;

/** Parts in order. None ends behind a heading that has to stay with what follows it. */
export function splitIntoParts(elements: readonly PrintElement[], partSize: number = PART_SIZE): PrintElement[][] {
  const parts: PrintElement[][] = [];
  let part: PrintElement[] = [];
  for (const element of elements) {
    if (part.length >= partSize && part.at(-1)?.keepsWithNext === false) {
      parts.push(part);
      part = [];
    }
    part.push(element);
  }
  return [...parts, part];
}

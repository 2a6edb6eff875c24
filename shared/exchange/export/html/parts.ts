/**
 * Long plans print in parts, since older Chromium takes time that grows with the square of the length. A part begins where
 * the one before it ended, on the same page, so that the whole breaks into pages as if it had been printed at once.
 */
import type { PrintElement } from './elements.ts';

/** Elements a part has at least: 10,000 print in half the time, and each part adds its own copy of the fonts. */
const PART_SIZE = 2000;

/** Parts in order. None ends behind a heading or a page break. */
export function splitIntoParts(elements: readonly PrintElement[], partSize: number = PART_SIZE): PrintElement[][] {
  const parts: PrintElement[][] = [];
  let part: PrintElement[] = [];
  for (const element of elements) {
    if (part.length >= partSize && part.at(-1)?.mayEndPart === true) {
      parts.push(part);
      part = [];
    }
    part.push(element);
  }
  return [...parts, part];
}

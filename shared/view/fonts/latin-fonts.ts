/** Faces for digits and Latin letters beside a Chinese face, and what stands in for them where they are not installed. */
import type { LatinFont } from '../../model/plan/page-setup.ts';

const SUBSTITUTES: Record<LatinFont, readonly string[]> = {
  'Times New Roman': ['Liberation Serif', 'Tinos'],
  Arial: ['Liberation Sans', 'Arimo'],
  Calibri: ['Carlito', 'Liberation Sans'],
};

/** The face itself, then its substitutes, best first. */
export function getLatinFamilies(font: LatinFont): readonly string[] {
  return [font, ...SUBSTITUTES[font]];
}

/** A scheme in one line: the first marker of each level, 一、 （一） 1. （1） ①. */
import { numberBlocks } from '../../shared/model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';

export function getSchemeSample(scheme: NumberingScheme): string {
  return numberBlocks(
    scheme.levels.map((_, level) => ({ level })),
    scheme,
  )
    .map((marker) => marker?.text ?? '')
    .join('  ');
}

import { expect, test } from 'vitest';
import { getEffectiveZoom } from './effective-zoom.ts';

test.each([
  [100, 1200, 100],
  [90, 1200, 90],
  [100, 688, 78],
  [75, 688, 75],
  [150, 688, 150],
  [100, 100, 40],
])('%i%% wanted on a desk of %i px shows %i%%', (wanted, desk, shown) => {
  expect(getEffectiveZoom(wanted, desk)).toBe(shown);
});

import { describe, expect, it } from 'vitest';
import { placeSignature } from './signature.ts';

// 2026年3月1日 is six characters wide.
describe('the place of a signature, in characters from the right', () => {
  it('without a seal: the unit ends two from the right, the date begins two behind the unit', () => {
    expect(placeSignature(['示例市青石街道中心小学'], '2026年3月1日', 'without')).toEqual({
      unitsFromRight: [2],
      dateFromRight: 2 + 11 - 2 - 6,
    });
  });

  it('without a seal and with a date that would pass the edge: the date ends two from the right, the unit moves left', () => {
    const { unitsFromRight, dateFromRight } = placeSignature(['示例'], '2026年3月1日', 'without');
    expect(dateFromRight).toBe(2);
    // The date still begins two characters behind the unit.
    expect((unitsFromRight[0] ?? 0) + 2 - (dateFromRight + 6)).toBe(2);
  });

  it('with a seal: the date ends four from the right, every unit is centred over it', () => {
    expect(placeSignature(['示例小学', '示例市青石街道中心小学'], '2026年3月1日', 'with')).toEqual({
      unitsFromRight: [5, 1.5],
      dateFromRight: 4,
    });
  });
});

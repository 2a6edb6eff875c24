import { describe, expect, it } from 'vitest';
import { readLineHabits } from './line-habits.ts';
import { rankMarkers, toCountedForm } from './rank.ts';
import { recogniseMarker } from './recognise.ts';
import { toSourceMarker } from './typed-marker.ts';

/** How deep each line stands among all, 0 being the shallowest. */
function listDepths(lines: readonly string[]): number[] {
  const { options } = readLineHabits(lines);
  const markers = lines.flatMap((line) => recogniseMarker(line, options) ?? []).map(toSourceMarker);
  const ranks = rankMarkers(markers.map(toCountedForm));
  const order = [...new Set(ranks)].sort((a, b) => a - b);
  return ranks.map((rank) => order.indexOf(rank));
}

describe('plain numbers in a file of paths', () => {
  it('are a path’s first part wherever they begin behind what such a part began behind before', () => {
    expect(
      listDepths(['一、触电', '1、特征', '1.1、危险', '1.2、后果', '2、处置', '二、坍塌', '1、特征', '2、处置']),
    ).toEqual([0, 1, 2, 2, 1, 0, 1, 1]);
  });

  it('are items of a list behind a path', () => {
    expect(
      listDepths(['1、总则', '1.1 目的', '1.2 原则', '1、统一领导', '2、分级负责', '2、机构', '2.1 指挥部']),
    ).toEqual([0, 1, 1, 2, 2, 0, 1]);
  });
});

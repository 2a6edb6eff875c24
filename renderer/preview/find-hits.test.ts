import { expect, it } from 'vitest';
import { findHits, type TextPiece } from './find-hits.ts';

const piece = (text: string, leftPt: number, topPt: number, widthPt: number): TextPiece => ({
  text,
  leftPt,
  topPt,
  widthPt,
  heightPt: 16,
});

it('finds words over the end of a line, with a box on each', () => {
  const page = [piece('立即启动应急', 100, 50, 96), piece('预案', 84, 78, 32)];
  expect(findHits([[], page], '应急预案')).toEqual([
    {
      page: 2,
      boxes: [
        { leftPt: 164, topPt: 50, widthPt: 32, heightPt: 16 },
        { leftPt: 84, topPt: 78, widthPt: 32, heightPt: 16 },
      ],
    },
  ]);
});

it('finds every place once, whatever capitals and spaces there are', () => {
  const page = [piece('AED 在一楼，', 0, 0, 96), piece('aed一', 0, 28, 40)];
  expect(findHits([page], 'Aed').map(({ boxes }) => boxes[0]?.topPt)).toEqual([0, 28]);
  expect(findHits([page], 'AED在').map(({ boxes }) => boxes)).toEqual([
    [{ leftPt: 0, topPt: 0, widthPt: 48, heightPt: 16 }],
  ]);
  expect(findHits([[piece('啊啊啊', 0, 0, 48)]], '啊啊')).toHaveLength(1);
});

it('finds rare characters, and nothing for nothing', () => {
  const page = [piece('组长𠮷某', 0, 0, 64)];
  expect(findHits([page], '𠮷')).toEqual([{ page: 1, boxes: [{ leftPt: 32, topPt: 0, widthPt: 16, heightPt: 16 }] }]);
  expect(findHits([page], ' ')).toEqual([]);
});

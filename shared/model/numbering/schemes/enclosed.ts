/** 一、 → ㈠ → 1、 → (1) → ①, with enclosed ideographs at the second level. */
import type { NumberingScheme } from '../scheme.ts';

export const enclosed: NumberingScheme = {
  id: 'enclosed',
  name: '圈括',
  levels: [
    { format: 'chinese', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'chinese-enclosed', affix: '{}', follow: 'nothing', restart: 'parent', font: 'kai' },
    { format: 'decimal', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '({})', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'circled', affix: '{}', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

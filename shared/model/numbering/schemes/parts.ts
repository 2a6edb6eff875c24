/** 第一部分 → 一、 → （一） → 1. → （1）, for long plans. */
import type { NumberingScheme } from '../scheme.ts';

export const parts: NumberingScheme = {
  id: 'parts',
  name: '分部分',
  levels: [
    { format: 'chinese', affix: '第{}部分', follow: 'fullwidth-space', restart: 'parent', font: 'hei' },
    { format: 'chinese', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'chinese', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'kai' },
    { format: 'decimal', affix: '{}.', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

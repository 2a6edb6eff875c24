/** 一、 → （一） → 1. → （1） → ①, the order of GB/T 9704-2012. Source: GB/T 9704-2012. */
import type { NumberingScheme } from '../scheme.ts';

export const official: NumberingScheme = {
  id: 'official',
  name: '公文标准',
  levels: [
    { format: 'chinese', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'chinese', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'kai' },
    { format: 'decimal', affix: '{}.', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'circled', affix: '{}', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

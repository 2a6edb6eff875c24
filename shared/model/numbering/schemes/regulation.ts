/** 第一章 → 第一节 → 第一条 → （一） → 1.; articles run on across chapters. */
import type { NumberingScheme } from '../scheme.ts';

export const regulation: NumberingScheme = {
  id: 'regulation',
  name: '章条',
  levels: [
    { format: 'chinese', affix: '第{}章', follow: 'fullwidth-space', restart: 'parent', font: 'hei' },
    { format: 'chinese', affix: '第{}节', follow: 'fullwidth-space', restart: 'parent', font: 'kai' },
    { format: 'chinese', affix: '第{}条', follow: 'fullwidth-space', restart: 'never', font: 'hei' },
    { format: 'chinese', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '{}.', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

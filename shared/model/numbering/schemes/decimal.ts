/** 1 → 1.1 → 1.1.1 → 1.1.1.1 → （1）, as plans after GB/T 29639-2020 are numbered. Source: GB/T 29639-2020. */
import type { NumberingScheme } from '../scheme.ts';

export const decimal: NumberingScheme = {
  id: 'decimal',
  name: '国标',
  levels: [
    { format: 'decimal-path', affix: '{}', follow: 'space', restart: 'parent', font: 'hei' },
    { format: 'decimal-path', affix: '{}', follow: 'space', restart: 'parent', font: 'hei' },
    { format: 'decimal-path', affix: '{}', follow: 'space', restart: 'parent', font: 'fang' },
    { format: 'decimal-path', affix: '{}', follow: 'space', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

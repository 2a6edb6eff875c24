/** 一、 → (一) → 1、 → (1) → ①, as most work plans are typed. */
import type { NumberingScheme } from '../scheme.ts';

export const workPlan: NumberingScheme = {
  id: 'work-plan',
  name: '工作方案（半角）',
  levels: [
    { format: 'chinese', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'chinese', affix: '({})', follow: 'nothing', restart: 'parent', font: 'kai' },
    { format: 'decimal', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '({})', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'circled', affix: '{}', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

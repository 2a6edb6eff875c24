/** 一、 → （一） → 1、 → （1） → ①, the work plan with full-width brackets. */
import type { NumberingScheme } from '../scheme.ts';

export const workPlanFullwidth: NumberingScheme = {
  id: 'work-plan-fullwidth',
  name: '工作方案（全角）',
  levels: [
    { format: 'chinese', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'chinese', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'kai' },
    { format: 'decimal', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'decimal', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'fang' },
    { format: 'circled', affix: '{}', follow: 'nothing', restart: 'parent', font: 'fang' },
  ],
};

import { describe, expect, it } from 'vitest';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { item, planOf, section, text } from '../../testing/builders.ts';
import { suggestTitle, writeClauseText } from './clause-from-blocks.ts';

const FACTS: Facts = {
  ...EMPTY_FACTS,
  unit: { name: '青山镇示例小学', shortName: '示例小学', address: '', phone: '' },
  people: [{ id: 'u-1', role: '门卫', name: '张某某', title: '', phone: '' }],
};

const plan = planOf(
  { facts: FACTS },
  section(
    '总则',
    item('青山镇示例小学报警程序', { id: 'head' }),
    text([
      { type: 'text', text: '示例小学由' },
      { type: 'person', personId: 'u-1', field: 'name' },
      { type: 'text', text: '在' },
      { type: 'blank', hint: '位置' },
      { type: 'text', text: '等候，见' },
      { type: 'reference', blockId: 'head', form: 'marker' },
      { type: 'text', text: '和' },
      { type: 'reference', blockId: 'far', form: 'marker' },
      { type: 'text', text: '。' },
    ]),
  ),
  item('附则', { id: 'far' }),
);

describe('a clause made from blocks', () => {
  it('keeps people, blanks and references live, and makes the unit’s names so', () => {
    expect(writeClauseText(plan.blocks.slice(1, 3), plan)).toEqual([
      '## {单位名称}报警程序 {#p1}',
      '{单位简称}由{门卫.姓名}在{?位置}等候，见{@p1}和{?第二部分}。',
    ]);
  });

  it('leaves names alone that are too short to be told from other words', () => {
    const short = { ...plan, facts: { ...FACTS, unit: { ...FACTS.unit, name: '校', shortName: '' } } };
    expect(writeClauseText(plan.blocks.slice(1, 2), short)).toEqual(['## 青山镇示例小学报警程序']);
  });

  it('is called by its first words', () => {
    expect(suggestTitle(plan.blocks.slice(2, 3), plan)).toBe('示例小学由张某某在＿＿＿＿等候');
    expect(suggestTitle(plan.blocks.slice(0, 1), plan)).toBe('总则');
    expect(suggestTitle([], plan)).toBe('');
  });
});

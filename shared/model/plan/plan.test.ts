import { describe, expect, it } from 'vitest';
import { attachment, block, inlines, item, plan, planOf, section, text } from '../../testing/builders.ts';
import { getContents, listBlocks, mapBlocks, mapInlines } from './blocks.ts';
import { EMPTY_FACTS, factsSchema, findFactValue } from './facts.ts';
import { createPlan } from './new-plan.ts';
import { FORMAT_VERSION, planSchema } from './plan.ts';

const accepts = (value: unknown) => planSchema.safeParse(value).success;

describe('planSchema', () => {
  it('accepts a new plan and one with content', () => {
    expect(accepts(createPlan('p'))).toBe(true);
    expect(accepts(planOf({ attachments: [attachment('名单', item('甲'))] }, section('总则', text('说明'))))).toBe(
      true,
    );
  });

  it.each([
    ['an unknown version', { formatVersion: FORMAT_VERSION + 1 }],
    ['an unknown layout', { layout: 'a3' }],
    ['a level out of range', { blocks: [{ type: 'numbered', id: 'b', level: 9, content: [] }] }],
    ['an affix without its number', { blocks: [{ type: 'numbered', id: 'b', level: 0, affix: '一、', content: [] }] }],
    ['empty text', { blocks: [{ type: 'paragraph', id: 'b', content: [{ type: 'text', text: '' }] }] }],
    ['a table without rows', { blocks: [{ type: 'table', id: 'b', kind: 'plain', columns: [1], rows: [] }] }],
    ['a scheme without levels', { scheme: { id: 's', name: 's', levels: [] } }],
  ])('refuses %s', (_, change) => {
    expect(accepts({ ...createPlan('p'), ...change })).toBe(false);
  });

  it('refuses one id for two blocks, across body and attachments', () => {
    const twice = { type: 'page-break', id: 'x' } as const;
    expect(accepts({ ...createPlan('p'), blocks: [twice, twice] })).toBe(false);
    expect(
      accepts({ ...createPlan('p'), blocks: [twice], attachments: [{ id: 'a', title: [], blocks: [twice] }] }),
    ).toBe(false);
    expect(accepts({ ...createPlan('p'), blocks: [twice], attachments: [{ id: 'x', title: [], blocks: [] }] })).toBe(
      false,
    );
  });
});

describe('facts', () => {
  const facts = {
    ...EMPTY_FACTS,
    unit: { name: '青山镇示例小学', shortName: '', address: '学府路', phone: '' },
    entries: [{ key: '集合地点', kind: 'place' as const, value: '操场' }],
  };

  it.each([
    ['单位名称', '青山镇示例小学'],
    ['单位简称', '青山镇示例小学'],
    ['单位地址', '学府路'],
    ['单位电话', ''],
    ['集合地点', '操场'],
    ['值班电话', null],
    ['toString', null],
  ])('%s is %s', (key, value) => {
    expect(findFactValue(facts, key)).toBe(value);
  });

  it('prefers the short name where there is one', () => {
    expect(findFactValue({ ...facts, unit: { ...facts.unit, shortName: '示例小学' } }, '单位简称')).toBe('示例小学');
  });

  it.each([
    ['a line break', { unit: { ...facts.unit, name: '甲\n乙' } }],
    ['5,001 characters', { unit: { ...facts.unit, name: '甲'.repeat(5001) } }],
    ['one key twice', { entries: [...facts.entries, ...facts.entries] }],
    [
      'one person twice',
      { people: Array.from({ length: 2 }, () => ({ id: '组长', role: '', name: '', title: '', phone: '' })) },
    ],
  ])('refuse %s', (_, change) => {
    expect(factsSchema.safeParse({ ...facts, ...change }).success).toBe(false);
  });
});

describe('blocks', () => {
  const table = {
    type: 'table' as const,
    id: 't',
    kind: 'plain' as const,
    columns: [1, 1],
    rows: [{ cells: [{ content: inlines('甲') }, { content: inlines('乙') }] }],
  };
  const sample = planOf({ attachments: [attachment('名单', text('丙'))] }, item('总则'), block(table));

  it('are listed body first, then attachments', () => {
    expect(listBlocks(sample).map(({ type }) => type)).toEqual(['numbered', 'table', 'paragraph']);
  });

  it('have their inlines read and changed, in cells too', () => {
    const changed = mapBlocks(sample, (each) =>
      mapInlines(each, (inline) => (inline.type === 'text' ? { ...inline, text: `${inline.text}。` } : inline)),
    );
    expect(listBlocks(changed).flatMap(getContents).flat()).toEqual(
      ['总则。', '甲。', '乙。', '丙。'].map((value) => ({ type: 'text', text: value })),
    );
    expect(plan(item('总则')).blocks[0]).toEqual({ type: 'numbered', id: 'b1', level: 0, content: inlines('总则') });
  });
});

import { expect, it } from 'vitest';
import { PART_NAMES, type Parts } from '../../model/plan/parts.ts';
import { planSchema } from '../../model/plan/plan.ts';
import { inlines, item, plan } from '../../testing/builders.ts';
import { turnPart } from './new-part.ts';

const source = {
  ...plan(item('总则')),
  signature: { units: [inlines('示例小学')], date: inlines('2026年3月1日'), seal: 'with' as const },
};

it('switches every part on with what the plan knows, and off again', () => {
  const all = PART_NAMES.reduce<Parts>((parts, name) => turnPart(parts, name, true, source), {});
  expect(planSchema.safeParse({ ...source, parts: all }).success).toBe(true);
  expect(all.cover).toMatchObject({ unit: [{ type: 'fact', key: '单位名称' }], date: inlines('2026年3月1日') });
  expect(all.order?.text.map((inline) => ('text' in inline ? inline.text : ''))).toEqual([
    '《',
    '预案',
    '》已经审定，现予发布，自发布之日起施行。',
  ]);
  expect(PART_NAMES.reduce<Parts>((parts, name) => turnPart(parts, name, false, source), all)).toEqual({});
});

import { expect, it } from 'vitest';
import { item, plan, section, text } from '../../testing/builders.ts';
import { findClausePlace } from './find-place.ts';
import type { Clause } from './schema.ts';

const clause = (title: string, ...keywords: string[]): Clause => ({
  id: 'x.y',
  version: 1,
  title,
  kind: '措施',
  units: ['通用'],
  keywords,
  text: ['## 甲'],
});

const PLAN = plan(
  section('总则', item('编制目的')),
  section('组织机构及职责', item('领导小组'), text('成员如下。')),
  section('应急处置', item('火灾报警程序'), item('人员疏散')),
  section('附则', text('本预案自印发之日起施行。')),
);

it.each([
  [clause('报警和接警'), '应急处置'],
  [clause('楼层引导', '疏散'), '应急处置'],
  [clause('领导小组分工'), '组织机构及职责'],
])('finds the section a clause fits', (given, heading) => {
  expect(findClausePlace(PLAN, given, '消防')).toMatchObject({ heading, headingLevel: 0 });
});

it('goes to the end of that section, behind everything in it', () => {
  const { afterId } = findClausePlace(PLAN, clause('人员疏散'), '');
  const index = PLAN.blocks.findIndex(({ id }) => id === afterId);
  expect(PLAN.blocks[index + 1]).toMatchObject({ content: [{ text: '附则' }] });
});

it('goes to the end of the plan where nothing fits, and nowhere in an empty one', () => {
  expect(findClausePlace(PLAN, clause('校车'), '交通')).toEqual({
    afterId: PLAN.blocks.at(-1)?.id,
    heading: '',
    headingLevel: null,
  });
  expect(findClausePlace(plan(), clause('校车'), '交通')).toEqual({ afterId: null, heading: '', headingLevel: null });
});

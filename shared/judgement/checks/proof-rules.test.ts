import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_FACTS } from '../../model/plan/facts.ts';
import { planSchema } from '../../model/plan/plan.ts';
import { getPlaceKey, listWords, mapWords } from '../../model/plan/words.ts';
import { item, planOf, text } from '../../testing/builders.ts';
import { arbitraryWordyPlan } from '../../testing/words-everywhere.ts';
import { isProofRule } from '../document/rule-groups.ts';
import type { OwnWord } from '../proofing/own-words.ts';
import { checkLines, checkPlan } from './check.ts';
import { carryOut, findMends } from './find-mends.ts';
import { findReason, ignoreFinding } from './ignore.ts';
import { applyMend } from './mend.ts';
import { mendPlan } from './testing/mend.ts';

const find = (plan: Parameters<typeof checkPlan>[0], ownWords?: readonly OwnWord[]) =>
  checkPlan(plan, undefined, null, undefined, ownWords).filter(({ rule }) => isProofRule(rule));
const SENTENCE = '按装在充许处，约30人左右,由安保科负责。';

it('finds and mends at any place where words stand', () => {
  fc.assert(
    fc.property(arbitraryWordyPlan(), fc.nat(), (source, pick) => {
      const places = listWords(source).flatMap(({ place }) => (place.in === 'fact' ? [] : [place]));
      const chosen = getPlaceKey(places[pick % places.length] as (typeof places)[number]);
      const plan = mapWords(source, (own, at) =>
        getPlaceKey(at) === chosen ? [{ type: 'text', text: SENTENCE }] : own,
      );
      const here = find(plan).filter(({ place }) => place !== undefined && getPlaceKey(place) === chosen);
      expect(here.map(({ rule }) => rule).sort()).toEqual(['P01', 'P01', 'P04', 'P05']);
      for (const { mend } of here) expect(find(applyMend(plan, mend as never)).length).toBeLessThan(find(plan).length);
      const mended = (['P01', 'P04', 'P05'] as const).reduce(mendPlan, plan);
      expect(find(mended).filter(({ place }) => place !== undefined && getPlaceKey(place) === chosen)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('leaves to the facts what they say, and keeps the marks of what it mends', () => {
  const facts = { ...EMPTY_FACTS, entries: [{ key: '部门', kind: 'text' as const, value: '按装科' }] };
  const bold = { type: 'text' as const, text: '充许', marks: ['bold' as const] };
  const plan = { ...planOf({}, text([{ type: 'fact', key: '部门' }, bold])), facts };
  expect(find(plan).map(({ params }) => params)).toEqual([
    expect.objectContaining({ expected: expect.stringContaining('允许') }),
  ]);
  const [block] = mendPlan(plan, 'P01').blocks;
  expect(block).toMatchObject({ content: [{ type: 'fact' }, { text: '允许', marks: ['bold'] }] });
});

it('says how sure it is, and who says so', () => {
  const grades = find(planOf({}, item('充许。'), item('台帐。'), item('报工商局。'), item('部份。'))).map(
    ({ severity, source }) => [severity, source],
  );
  expect(grades).toEqual([
    ['fault', undefined],
    ['advice', undefined],
    ['hint', undefined],
    ['advice', '第一批异形词整理表（GF 1001—2001）'],
  ]);
});

it('is silent about words in the whole plan once they are in order, and the plan remembers why', () => {
  const plan = planOf({}, item('设台帐管理员。'), item('台帐管理员每日登记。'));
  const [first] = find(plan);
  const ignored = ignoreFinding(plan, first as never, '软件的名称');
  expect(find(ignored).map((finding) => findReason(ignored, finding))).toEqual(['软件的名称', '软件的名称']);
  expect(planSchema.safeParse(ignored).success).toBe(true);
});

it('mends the findings that were chosen and no other', () => {
  const plan = planOf({}, item('充许甲。'), item('充许乙。'), item('充许丙。'));
  const [first, , third] = find(plan);
  const rounds = findMends(plan, [first as never, third as never]);
  expect(find(carryOut(plan, rounds)).map(({ line }) => line)).toEqual([2]);
});

it('looks for own words, in a plan and in a text', () => {
  const own: OwnWord[] = [{ words: '安保科', right: '保卫处', grade: 'fault', note: '' }];
  expect(find(planOf({}, item('报安保科。')), own)).toMatchObject([{ rule: 'P06', mend: { kind: 'replace-text' } }]);
  expect(checkLines(['1. 报安保科，充许进入。'], false, own).map(({ rule, suggestion }) => [rule, suggestion])).toEqual(
    [
      ['P01', '允许'],
      ['P06', '保卫处'],
    ],
  );
});

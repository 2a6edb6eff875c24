/** What the checks find in words, they find and mend wherever words stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonReplacement, replacePerson } from '../../content/facts/replace-person.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getPlaceKey, isPlainPlace, listWords, mapWords, type WordsPlace } from '../../model/plan/words.ts';
import { arbitraryWordyPlan } from '../../testing/words-everywhere.ts';
import { createPlaceNamer } from '../../view/resolve/place-names.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { checkPlan } from './check.ts';
import { applyMend } from './mend.ts';
import { mendPlan } from './testing/mend.ts';

const SENTENCE = '请与海州市滨江中学联系，2026年2月30日（星期一）由张某某负责，电话：13900001111。';
const person = { id: 'zhang', role: '组长', name: '张某某', title: '主任', phone: '13800002222' };

/** A plan with the sentence at one of its places, and the place. */
const arbitraryPlanted = fc.tuple(arbitraryWordyPlan(), fc.nat()).map(([source, pick]) => {
  const places = listWords(source).flatMap(({ place }) => (place.in === 'fact' ? [] : [place]));
  const place = places[pick % places.length] as WordsPlace;
  const content: Inline[] = [{ type: 'text', text: SENTENCE }];
  const facts: Plan['facts'] = {
    unit: { ...source.facts.unit, name: '青山镇示例小学' },
    people: [...source.facts.people.map((one) => ({ ...one, name: '' })), person],
    entries: [],
  };
  const worded = mapWords(source, (own, at) => (getPlaceKey(at) === getPlaceKey(place) ? content : own));
  return { plan: { ...worded, facts }, place };
});

const findAt = (plan: Plan, place: WordsPlace) =>
  checkPlan(plan).filter((finding) => finding.place !== undefined && getPlaceKey(finding.place) === getPlaceKey(place));
const readAt = (plan: Plan, place: WordsPlace) =>
  listWords(plan).find((words) => getPlaceKey(words.place) === getPlaceKey(place))?.content ?? [];

describe('words at any place of a plan', () => {
  it('are found by the rules of facts, and mended there', () => {
    fc.assert(
      fc.property(arbitraryPlanted, ({ plan, place }) => {
        const found = findAt(plan, place);
        const rules = found.map(({ rule }) => rule);
        for (const rule of ['F04', 'F05', 'F07', 'F08'] satisfies RuleId[]) expect(rules).toContain(rule);
        for (const { mend, rule } of found) {
          expect(mend !== null || rule === 'F05' || (rule === 'F08' && isPlainPlace(place))).toBe(true);
          if (mend !== null) expect(findAt(applyMend(plan, mend), place).length).toBeLessThan(found.length);
        }
        const mended = (['F04', 'F07', 'F08'] satisfies RuleId[]).reduce(mendPlan, plan);
        const left = findAt(mended, place).map(({ rule }) => rule);
        expect(left).not.toContain('F04');
        expect(left).not.toContain('F07');
        if (!isPlainPlace(place)) expect(left).not.toContain('F08');
        expect(createPlaceNamer(resolvePlan(plan))(place)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('follow a person who has left', () => {
    fc.assert(
      fc.property(arbitraryPlanted, ({ plan, place }) => {
        const successor = { name: '李某某', title: '', phone: '' };
        const { typed } = findPersonReplacement(plan, 'zhang', successor);
        const here = typed.filter((change) => getPlaceKey(change.place) === getPlaceKey(place));
        expect(here.map(({ before }) => before)).toEqual(['张某某']);
        const replaced = replacePerson(plan, 'zhang', successor, new Set(here.map(({ id }) => id)));
        const [text] = readAt(replaced, place);
        expect(text).toEqual({ type: 'text', text: SENTENCE.replace('张某某', '李某某') });
      }),
      { numRuns: 60 },
    );
  });
});

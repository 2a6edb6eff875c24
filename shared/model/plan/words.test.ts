import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item, plan } from '../../testing/builders.ts';
import { arbitraryWordyPlan } from '../../testing/words-everywhere.ts';
import type { Inline } from './inline.ts';
import { planSchema } from './plan.ts';
import { getPlaceKey, isPlainPlace, listWords, mapWords } from './words.ts';

const planted: Inline[] = [{ type: 'text', text: '此处已改' }];

describe('the walk over words', () => {
  it('visits every kind of place once, and lists what it maps', () => {
    fc.assert(
      fc.property(arbitraryWordyPlan(), (source) => {
        const listed = listWords(source);
        const keys = listed.map(({ place }) => getPlaceKey(place));
        expect(new Set(keys).size).toBe(keys.length);
        const mapped: string[] = [];
        mapWords(source, (content, place) => {
          expect(listed.find((words) => getPlaceKey(words.place) === getPlaceKey(place))?.content).toEqual(content);
          mapped.push(getPlaceKey(place));
          return content;
        });
        expect(mapped.sort()).toEqual(keys.sort());
        const kinds = new Set(listed.map(({ place }) => place.in));
        for (const kind of ['header', 'title', 'block', 'caption', 'alternative-text', 'attachment-title', 'part'])
          expect(kinds).toContain(kind);
      }),
      { numRuns: 30 },
    );
  });

  it('changes one place and leaves everything around it the same object', () => {
    fc.assert(
      fc.property(arbitraryWordyPlan(), fc.nat(), (source, pick) => {
        const listed = listWords(source);
        const { place } = listed[pick % listed.length] as (typeof listed)[number];
        const key = getPlaceKey(place);
        const changed = mapWords(source, (content, at) => (getPlaceKey(at) === key ? planted : content));
        expect(planSchema.safeParse(changed).success).toBe(true);
        for (const words of listWords(changed)) {
          const before = listed.find((other) => getPlaceKey(other.place) === getPlaceKey(words.place));
          if (getPlaceKey(words.place) === key) expect(words.content).toEqual(planted);
          else expect(words.content).toEqual(before?.content);
        }
        const touched = [...changed.blocks, ...changed.attachments.flatMap(({ blocks }) => blocks)].filter(
          (block) => ![...source.blocks, ...source.attachments.flatMap(({ blocks }) => blocks)].includes(block),
        );
        expect(touched.length).toBe('blockId' in place && place.in !== 'attachment-title' ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same plan where nothing changes', () => {
    fc.assert(
      fc.property(arbitraryWordyPlan(), (source) => {
        expect(mapWords(source, (content) => content)).toBe(source);
      }),
      { numRuns: 20 },
    );
  });

  it('writes what follows the facts into plain places as it reads now, and leaves what would not fit', () => {
    const source = { ...plan(item('总则')), header: { recipients: '各班' } };
    const withFacts = { ...source, facts: { ...source.facts, unit: { ...source.facts.unit, name: '示例小学' } } };
    const name: Inline[] = [{ type: 'fact', key: '单位名称' }];
    const into = (content: Inline[]) =>
      mapWords(withFacts, (own, place) => (isPlainPlace(place) ? content : own)).header.recipients;
    expect(into(name)).toBe('示例小学');
    expect(into([{ type: 'text', text: '长'.repeat(501) }])).toBe('各班');
  });
});

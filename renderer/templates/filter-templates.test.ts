import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../shared/content/templates/library.ts';
import { createPlan } from '../../shared/model/plan/new-plan.ts';
import { filterTemplates, type TemplateFilter } from './filter-templates.ts';
import { toBuiltInItem, toOwnItem } from './gallery-item.ts';

const NOTHING: TemplateFilter = { query: '', unit: null, event: null, favourites: null, isOwnOnly: false };
const OWN = toOwnItem({
  id: 'own-1',
  name: '本街道防汛预案',
  summary: '',
  units: ['社区'],
  events: ['防汛'],
  savedAt: 0,
  plan: createPlan('p'),
});
const ITEMS = [OWN, ...TEMPLATES.map(toBuiltInItem)];
const ids = (filter: Partial<TemplateFilter>) =>
  filterTemplates(ITEMS, { ...NOTHING, ...filter }).map((template) => template.id);

describe('filterTemplates', () => {
  test('shows everything in library order when nothing is asked', () => {
    expect(ids({})).toEqual(ITEMS.map((template) => template.id));
  });

  test('finds a template by a word of its name', () => {
    expect(ids({ query: '消防灭火' })).toContain('fire-evacuation');
    expect(ids({ query: '消防灭火' })).not.toContain('duty-security');
  });

  test('wants every word', () => {
    expect(ids({ query: '消防 没有这个词' })).toEqual([]);
  });

  test('keeps templates for every unit when one kind of unit is chosen', () => {
    expect(ids({ unit: '医疗' })).toContain('fire-evacuation');
  });

  test('keeps the chosen kind of event alone', () => {
    for (const template of filterTemplates(ITEMS, { ...NOTHING, event: '值班' })) {
      expect(template.events).toContain('值班');
    }
    expect(ids({ event: '值班' }).length).toBeGreaterThan(0);
  });

  test('keeps favourites alone when they are asked for', () => {
    expect(ids({ favourites: ['duty-security'] })).toEqual(['duty-security']);
  });

  test.each(['xiaofang', 'xfmh', 'miehuo', 'xf ss'])('finds a template by what it sounds like: %s', (query) => {
    expect(ids({ query })).toContain('fire-evacuation');
    expect(ids({ query })).not.toContain('own-1');
  });

  test('keeps the user’s own alone when they are asked for, and finds them as any other', () => {
    expect(ids({ isOwnOnly: true })).toEqual(['own-1']);
    expect(ids({ isOwnOnly: true, query: 'fx' })).toEqual(['own-1']);
    expect(ids({ query: '本街道' })).toEqual(['own-1']);
  });
});

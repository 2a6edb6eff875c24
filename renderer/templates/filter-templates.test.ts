import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../shared/templates/library.ts';
import { filterTemplates, type TemplateFilter } from './filter-templates.ts';

const NOTHING: TemplateFilter = { query: '', unit: null, event: null, favourites: null };
const ids = (filter: Partial<TemplateFilter>) =>
  filterTemplates(TEMPLATES, { ...NOTHING, ...filter }).map((template) => template.id);

describe('filterTemplates', () => {
  test('shows everything in library order when nothing is asked', () => {
    expect(ids({})).toEqual(TEMPLATES.map((template) => template.id));
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
    for (const template of filterTemplates(TEMPLATES, { ...NOTHING, event: '值班' })) {
      expect(template.events).toContain('值班');
    }
    expect(ids({ event: '值班' }).length).toBeGreaterThan(0);
  });

  test('keeps favourites alone when they are asked for', () => {
    expect(ids({ favourites: ['duty-security'] })).toEqual(['duty-security']);
  });
});

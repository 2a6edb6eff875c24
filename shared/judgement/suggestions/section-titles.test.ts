import { expect, it } from 'vitest';
import { CLAUSE_SUBJECTS } from '../../content/clauses/library.ts';
import { SECTION_TITLES } from './section-titles.cases.ts';
import { createClauseSuggester } from './suggest.ts';

const suggester = createClauseSuggester(CLAUSE_SUBJECTS);
const NONE = new Set<string>();
const SHOWN = 3;
const RIGHT_SHARE = 0.9;

const RESULTS = SECTION_TITLES.map(({ title, subjects }) => {
  const context = { headings: [title], title: '突发事件应急预案', used: NONE };
  const found = suggester.suggest(context, SHOWN).map(({ clause, subject }) => `${subject.subject} ${clause.title}`);
  return { title, found, wrong: found.filter((one) => !subjects.includes(one.split(' ')[0] ?? '')) };
});

it('knows 200 titles or more, and every subject they name', () => {
  const known = new Set(CLAUSE_SUBJECTS.map(({ subject }) => subject));
  expect(new Set(SECTION_TITLES.map(({ title }) => title)).size).toBe(SECTION_TITLES.length);
  expect(SECTION_TITLES.length).toBeGreaterThanOrEqual(200);
  expect(SECTION_TITLES.flatMap(({ subjects }) => subjects.filter((subject) => !known.has(subject)))).toEqual([]);
});

it('has nine in ten of its first three suggestions from a subject that fits', () => {
  const shown = RESULTS.flatMap(({ found }) => found);
  const wrong = RESULTS.flatMap(({ title, wrong }) => wrong.map((one) => `${title}: ${one}`));
  expect(1 - wrong.length / shown.length, wrong.join('\n')).toBeGreaterThanOrEqual(RIGHT_SHARE);
});

it('has something to suggest for nine titles in ten', () => {
  const empty = RESULTS.filter(({ found }) => found.length === 0).map(({ title }) => title);
  expect(empty.length / RESULTS.length, empty.join(' ')).toBeLessThanOrEqual(1 - RIGHT_SHARE);
});

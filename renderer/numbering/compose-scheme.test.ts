import { describe, expect, test } from 'vitest';
import { NUMBER_FORMATS, type NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { official } from '../../shared/model/numbering/schemes/official.ts';
import { adoptScheme, beginScheme, changeFormat, isAffix, listAffixes, putScheme } from './compose-scheme.ts';

const own: NumberingScheme = { ...official, id: 'own', name: '我的体例' };

test.each(NUMBER_FORMATS)('every pattern offered for %s is a pattern', (format) => {
  expect(listAffixes(format).length).toBeGreaterThan(0);
  for (const affix of listAffixes(format)) expect(isAffix(affix)).toBe(true);
});

test.each(['', '第条', '{}{}', '{'])('%j is no pattern', (affix) => {
  expect(isAffix(affix)).toBe(false);
});

describe('adoptScheme', () => {
  test('takes a scheme as it is', () => {
    expect(adoptScheme(own, 'new')).toBe(own);
  });

  test('gives one that goes by the id of a built-in scheme an id of its own', () => {
    const changed = { ...official, name: '改过的' };
    expect(adoptScheme(changed, 'new')).toEqual({ ...changed, id: 'new' });
  });
});

describe('changeFormat', () => {
  const [level] = official.levels;

  test('keeps a pattern that suits the new format', () => {
    expect(changeFormat(level as NonNullable<typeof level>, 'decimal')).toMatchObject({
      format: 'decimal',
      affix: '{}、',
    });
  });

  test('takes the first pattern of the format where the old one does not suit', () => {
    const article = { ...(level as NonNullable<typeof level>), affix: '第{}条' };
    expect(changeFormat(article, 'circled')).toMatchObject({ format: 'circled', affix: '{}' });
  });
});

test('a built-in scheme is copied, an own one edited in place', () => {
  expect(beginScheme(official, 'new', '新体例')).toEqual({ ...official, id: 'new', name: '新体例' });
  expect(beginScheme(own, 'new', '新体例')).toBe(own);
});

test('putScheme adds a scheme once and replaces it afterwards', () => {
  const renamed = { ...own, name: '改名' };
  expect(putScheme([], own)).toEqual([own]);
  expect(putScheme([own, { ...own, id: 'other' }], renamed)).toEqual([renamed, { ...own, id: 'other' }]);
});

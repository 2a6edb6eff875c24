import { afterEach, expect, it } from 'vitest';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { BUILT_IN_SCHEMES } from '../../shared/model/numbering/schemes/index.ts';
import { i18n, translate } from '../ui/translate.ts';
import { describeSchemeName } from './use-scheme-name.ts';

const nameAll = () => BUILT_IN_SCHEMES.map((scheme) => describeSchemeName(scheme, translate));

afterEach(() => i18n.changeLanguage('zh-CN'));

it('is the name that plans keep, in Chinese', () => {
  expect(nameAll()).toEqual(BUILT_IN_SCHEMES.map(({ name }) => name));
});

it('is an English name of its own, in English', async () => {
  await i18n.changeLanguage('en');
  const names = nameAll();
  expect(names.filter((name) => /[\u4e00-\u9fff]|scheme-/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(BUILT_IN_SCHEMES.length);
});

it('is what the user called a scheme made from a built-in one', async () => {
  await i18n.changeLanguage('en');
  const own: NumberingScheme = { ...(BUILT_IN_SCHEMES[0] as NumberingScheme), name: '本校' };
  expect(describeSchemeName(own, translate)).toBe('本校');
});

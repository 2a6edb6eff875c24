import { expect, it } from 'vitest';
import { getMarkerForm } from './forms.ts';
import { numberingSchemeSchema } from './scheme.ts';
import { BUILT_IN_SCHEMES, findScheme } from './schemes/index.ts';

it.each([
  ['chinese', '{}、', 'chinese-comma'],
  ['chinese', '{}．', 'chinese-dot'],
  ['chinese', '（{}）', 'chinese-paren'],
  ['chinese', '（{}）、', 'chinese-paren'],
  ['chinese', '{}）', 'chinese-halfparen'],
  ['chinese-enclosed', '{}', 'chinese-enclosed'],
  ['decimal', '{}、', 'decimal-comma'],
  ['decimal', '{} 、', 'decimal-comma'],
  ['decimal', '{},', 'decimal-comma'],
  ['decimal', '{}.', 'decimal-dot'],
  ['decimal-fullwidth', '{}．', 'decimal-dot'],
  ['decimal', '（{})', 'decimal-paren'],
  ['decimal', '{})', 'decimal-halfparen'],
  ['decimal-path', '{}', 'decimal-path'],
  ['circled', '{}', 'circled'],
  ['chinese', '第{}部分', 'part'],
  ['decimal', '第{}章', 'chapter'],
  ['chinese', '第{}节', 'section'],
  ['chinese', '第{}条', 'article'],
  ['chinese', '第{}阶段', 'stage'],
  ['decimal', '附件{}', 'attachment'],
  ['letter-lower', '{}.', 'other'],
  ['decimal', '{}', 'decimal-bare'],
  ['chinese', '{}', 'chinese-bare'],
] as const)('%s in %s is %s', (format, affix, form) => {
  expect(getMarkerForm(format, affix)).toBe(form);
});

it('offers seven valid schemes with ids of their own', () => {
  expect(BUILT_IN_SCHEMES.map(({ id }) => id)).toEqual([
    'official',
    'work-plan',
    'work-plan-fullwidth',
    'enclosed',
    'regulation',
    'parts',
    'decimal',
  ]);
  for (const scheme of BUILT_IN_SCHEMES) {
    expect(numberingSchemeSchema.safeParse(scheme).success).toBe(true);
    expect(findScheme(scheme.id)).toBe(scheme);
  }
  expect(findScheme('none')).toBeNull();
});

it.each(['、', '{}{}', ''])('refuses the affix “%s”', (affix) => {
  const [first] = BUILT_IN_SCHEMES;
  const scheme = { ...first, levels: [{ ...first?.levels[0], affix }] };
  expect(numberingSchemeSchema.safeParse(scheme).success).toBe(false);
});

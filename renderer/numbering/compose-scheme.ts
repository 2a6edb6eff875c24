/** Composing a numbering scheme of the user's own. */
import {
  affixSchema,
  type Level,
  type NumberFormat,
  type NumberingScheme,
} from '../../shared/model/numbering/scheme.ts';
import { findScheme } from '../../shared/model/numbering/schemes/index.ts';

/** As many as a block's level can be; Word knows no more either. */
export const MAX_LEVELS = 9;

/** Patterns offered for a format; others can be typed. */
const COMMON_AFFIXES: Readonly<Partial<Record<NumberFormat, readonly string[]>>> = {
  chinese: ['{}、', '（{}）', '({})', '第{}章', '第{}节', '第{}条', '第{}部分', '第{}阶段'],
  decimal: ['{}.', '{}、', '（{}）', '({})', '{}）', '{})', '{}．'],
  'decimal-fullwidth': ['{}．', '{}、', '（{}）'],
};

/** Patterns for a format; those that carry their own brackets stand alone. */
export function listAffixes(format: NumberFormat): readonly string[] {
  return COMMON_AFFIXES[format] ?? ['{}', '{}.', '{}、', '（{}）'];
}

export function isAffix(affix: string): boolean {
  return affixSchema.safeParse(affix).success;
}

/** A level with another format; a pattern that does not suit it gives way to the format's first. */
export function changeFormat(level: Level, format: NumberFormat): Level {
  const affixes = listAffixes(format);
  return { ...level, format, affix: affixes.includes(level.affix) ? level.affix : (affixes[0] ?? '{}') };
}

/** The scheme to begin with: a built-in one is copied under a new id and name, an own one is edited in place. */
export function beginScheme(scheme: NumberingScheme, newId: string, newName: string): NumberingScheme {
  return findScheme(scheme.id) === null ? scheme : { ...scheme, id: newId, name: newName };
}

/** A scheme from a file, as it is; under the new id where its own belongs to a built-in one. */
export function adoptScheme(scheme: NumberingScheme, newId: string): NumberingScheme {
  return findScheme(scheme.id) === null ? scheme : { ...scheme, id: newId };
}

/** The user's list with the scheme in it, in the place it had. */
export function putScheme(list: readonly NumberingScheme[], scheme: NumberingScheme): NumberingScheme[] {
  return list.some(({ id }) => id === scheme.id)
    ? list.map((known) => (known.id === scheme.id ? scheme : known))
    : [...list, scheme];
}

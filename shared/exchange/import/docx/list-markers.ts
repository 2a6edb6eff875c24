/**
 * The marker of every list paragraph, as Word prints it: counted by the same simulation that the export relies on, and
 * read apart into what our numbering keeps.
 */

import { recogniseMarker } from '../../../language/markers/recognise.ts';
import {
  fitPathShape,
  fitShape,
  type MarkerShape,
  type SourceMarker,
} from '../../../language/markers/source-marker.ts';
import { toSourceMarker } from '../../../language/markers/typed-marker.ts';
import { formatNumber } from '../../../model/numbering/format-number.ts';
import type { Follow, FontRole, Level } from '../../../model/numbering/scheme.ts';
import { FONT_FACES } from '../../../view/fonts/fonts.ts';
import { createWordCounter, type WordCounter } from '../../../view/word-counting/word-counting.ts';
import type { ListMarker } from '../source/source-item.ts';
import type { ListInstance, ListLevel, NumberingPart } from './numbering-part.ts';
import { getWordFormat, isKnownFormat } from './word-formats.ts';

const PLACEHOLDER = /%([1-9])/g;
/** Private characters of the symbol typefaces in which Word draws bullets, and what they look like. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf076': '❖',
  o: '○',
};
const PRIVATE_USE = /[\ue000-\uf8ff]/;
const DEFAULT_BULLET = '•';
/** Typed numbers are recognised before words alone. */
const ANY_HEADING = '职责';

const DEPTH_FONTS: readonly FontRole[] = ['hei', 'kai'];

const isCounting = (level: ListLevel) => level.format !== 'none' && level.format !== 'bullet';

/** Parts a printed marker from the white space at its end. */
function splitFollow(printed: string, suffix: ListLevel['suffix']): { text: string; follow: Follow | null } {
  const text = printed.trim();
  const gap = printed.slice(printed.indexOf(text) + text.length);
  if (gap.includes('\u3000')) return { text, follow: 'fullwidth-space' };
  if (gap !== '' || suffix === 'space') return { text, follow: 'space' };
  return { text, follow: suffix === 'nothing' ? 'nothing' : null };
}

/** The depths a level's text names, in order: `%1.%2` is [0, 1]. */
function listPlaceholders(level: ListLevel): number[] {
  return [...level.text.matchAll(PLACEHOLDER)].map((match) => Number(match[1]) - 1);
}

/** The depth at which a path of ours begins: 0 for `%1.%2.%3` at the third level, all decimal; `null` for what is none. */
function findPathFrom(level: ListLevel, depth: number, levels: readonly (ListLevel | undefined)[]): number | null {
  const places = listPlaceholders(level);
  const from = depth - places.length + 1;
  const isDecimal = (index: number) => level.isLegal || (levels[index]?.format ?? 'decimal') === 'decimal';
  if (places.length === 0 || !places.every((place, index) => place === from + index && isDecimal(place))) return null;
  const isJoined = places.length > 1 && level.text.includes(places.map((place) => `%${place + 1}`).join('.'));
  return isJoined ? from : null;
}

/** As `findPathFrom`, and also for the bare 1 that stands above 1.1. */
function findPathLevel(level: ListLevel, depth: number, levels: readonly (ListLevel | undefined)[]): number | null {
  const from = findPathFrom(level, depth, levels);
  if (from !== null) return from;
  const below = levels[depth + 1];
  const heads = below !== undefined && findPathFrom(below, depth + 1, levels) === depth;
  const isBare = level.text.replace(PLACEHOLDER, '').trim() === '' && listPlaceholders(level)[0] === depth;
  return heads && isBare && (level.isLegal || level.format === 'decimal') ? depth : null;
}

/** The typeface a level's numbers are set in; where the list says none, the one official documents give the depth. */
function getFontRole(font: string, depth: number): FontRole {
  if (font === '') return DEPTH_FONTS[depth] ?? 'fang';
  for (const [role, { name, substitutes }] of Object.entries(FONT_FACES)) {
    if (font === name || substitutes.includes(font)) return role as FontRole;
  }
  return 'fang';
}

/** A level as a scheme's, or `null` where it counts nothing or prints what no scheme can. */
function toSchemeLevel(level: ListLevel, depth: number, levels: readonly (ListLevel | undefined)[]): Level | null {
  if (!isCounting(level)) return null;
  const places = listPlaceholders(level);
  const pathFrom = findPathLevel(level, depth, levels);
  const path = pathFrom !== null;
  if (!path && (places.length !== 1 || places[0] !== depth)) return null;
  const pattern = path ? level.text.replace(/%\d(?:\.%\d)*/, '{}') : level.text.replace(PLACEHOLDER, '{}');
  const { text, follow } = splitFollow(pattern, level.suffix);
  return {
    format: path ? 'decimal-path' : getWordFormat(level.isLegal ? 'decimal' : level.format).format,
    affix: text,
    follow: follow ?? (path ? 'space' : 'nothing'),
    restart: level.restart === 0 && depth > 0 ? 'never' : 'parent',
    font: getFontRole(level.font, depth),
    ...(level.isBold ? { bold: true } : {}),
    ...(pathFrom !== null && pathFrom > 0 ? { pathFrom } : {}),
  };
}

/** The scheme levels a definition declares, as far as they reach without a gap. */
function toSchemeLevels(levels: readonly (ListLevel | undefined)[]): Level[] {
  const result: Level[] = [];
  for (const [depth, level] of levels.entries()) {
    const schemeLevel = level === undefined ? null : toSchemeLevel(level, depth, levels);
    if (schemeLevel === null) break;
    result.push(schemeLevel);
  }
  return result;
}

export type ListReader = {
  /** Counts one list paragraph, in document order; `null` where the list does not exist or prints nothing. */
  readonly next: (numId: number, depth: number) => ListMarker | null;
  /** The level of an instance that is linked to one of these styles, or `null`. */
  readonly findStyleLevel: (numId: number, styleIds: readonly (string | null)[]) => number | null;
  /** What the lists met so far declare, by the ids their markers bear. */
  readonly lists: ReadonlyMap<string, readonly Level[]>;
  /** Formats met so far that nothing here prints, with how often, and the first number as it was read in their place. */
  readonly unknownFormats: ReadonlyMap<string, { readonly count: number; readonly example: string }>;
};

/** Reads list paragraphs one after another. */
export function createListReader(part: NumberingPart): ListReader {
  const counters = new Map<string, WordCounter>();
  const lists = new Map<string, readonly Level[]>();
  /** Definitions that look alike are one list to a reader: pasting and restarting multiply them. */
  const listIds = new Map<string, string>();
  const unknownFormats = new Map<string, { count: number; example: string }>();

  const getCounter = (definitionId: string): WordCounter => {
    const counter = counters.get(definitionId) ?? createWordCounter(part.getCountedLevels(definitionId));
    counters.set(definitionId, counter);
    return counter;
  };
  const getListId = ({ definitionId, declared }: ListInstance): string => {
    const known = listIds.get(definitionId);
    if (known !== undefined) return known;
    const levels = toSchemeLevels(declared);
    const id = levels.length === 0 ? definitionId : JSON.stringify(levels);
    listIds.set(definitionId, id);
    lists.set(id, levels);
    return id;
  };

  /** Notes the formats of a marker that are not known; Word itself prints them otherwise. */
  const noteUnknown = (level: ListLevel, levels: ListInstance['levels'], example: string) => {
    if (level.isLegal) return;
    const formats = new Set(listPlaceholders(level).map((place) => levels[place]?.format ?? 'decimal'));
    for (const format of formats) {
      if (format === 'none' || format === 'bullet' || isKnownFormat(format)) continue;
      const seen = unknownFormats.get(format);
      unknownFormats.set(format, { count: (seen?.count ?? 0) + 1, example: seen?.example ?? example });
    }
  };

  return {
    lists,
    unknownFormats,
    findStyleLevel(numId, styleIds) {
      const levels = part.findInstance(numId)?.declared ?? [];
      const found = styleIds.map((id) => levels.findIndex((level) => id !== null && level?.styleId === id));
      return found.find((index) => index !== -1) ?? null;
    },
    next(numId, depth) {
      const instance = part.findInstance(numId);
      const level = instance?.levels[depth];
      if (instance === null || level === undefined) return null;
      const counts = getCounter(instance.definitionId).next(instance, depth);
      if (level.format === 'bullet') return { type: 'label', text: readBullet(level.text) };
      const printed = printMarker(level, counts, instance.levels);
      const { text, follow } = splitFollow(printed, level.suffix);
      if (text === '') return null;
      noteUnknown(level, instance.levels, text);
      const read = readMarker(text, level, depth, counts, instance.levels);
      if (read === null) return { type: 'label', text };
      return { type: 'number', marker: { text, follow, list: { id: getListId(instance), depth }, ...read } };
    },
  };
}

function readBullet(text: string): string {
  const bullet = BULLETS[text] ?? text.trim();
  return bullet === '' || PRIVATE_USE.test(bullet) ? DEFAULT_BULLET : bullet;
}

function printMarker(level: ListLevel, counts: readonly number[], levels: readonly (ListLevel | undefined)[]): string {
  return level.text.replace(PLACEHOLDER, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = index === counts.length - 1 ? level.format : (levels[index]?.format ?? 'decimal');
    if (index >= counts.length || format === 'none' || format === 'bullet') return '';
    return getWordFormat(level.isLegal ? 'decimal' : format).print(counts[index] ?? 0);
  });
}

/** Number and shape of a printed marker, or `null` for characters without a number. */
function readMarker(
  text: string,
  level: ListLevel,
  depth: number,
  counts: readonly number[],
  levels: readonly (ListLevel | undefined)[],
): Pick<SourceMarker, 'number' | 'shape' | 'path'> | null {
  const number = counts[depth] ?? 0;
  const places = listPlaceholders(level);
  if (isCounting(level) && places.includes(depth)) {
    const pathFrom = findPathLevel(level, depth, levels);
    if (pathFrom !== null) {
      const path = counts.slice(pathFrom);
      const shape = fitPathShape(text, path);
      if (shape !== null) return { number, path, shape };
    }
    const fitted = places.length === 1 ? fitPlain(text, number, level) : fitShape(text, number);
    return fitted && { number, shape: fitted };
  }
  // Fixed characters: ㉑ and the like, which Word cannot count, or words.
  const fixed = fitShape(text, number);
  if (fixed !== null) return { number, shape: fixed };
  const recognised = recogniseMarker(`${text}${ANY_HEADING}`);
  return recognised === null || recognised.rest !== ANY_HEADING ? null : toSourceMarker(recognised);
}

/** The shape of a marker with its own number alone; the nearest one where our format prints it otherwise. */
function fitPlain(text: string, number: number, level: ListLevel): MarkerShape | null {
  const { format, isWords } = getWordFormat(level.isLegal ? 'decimal' : level.format);
  const affix = splitFollow(level.text.replace(PLACEHOLDER, '{}'), level.suffix).text;
  const declared: MarkerShape = { format, affix };
  const isExact = affix.replace('{}', formatNumber(number, format)) === text;
  return isExact || isWords === true ? declared : (fitShape(text, number) ?? declared);
}

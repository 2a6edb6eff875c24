/**
 * `word/numbering.xml`: list definitions and their instances, with links followed and overrides applied.
 * Source: ECMA-376 Part 1, 17.9 Numbering.
 */
import type { CountedInstance, CountedLevel } from '../../../view/word-counting/word-counting.ts';
import type { Styles } from './styles.ts';
import { findChild, findChildren, getNumber, getToggle, getValue, toNumber, type XmlElement } from './xml.ts';

export type ListLevel = {
  readonly start: number;
  /** `w:numFmt`; `none` and `bullet` count nothing. */
  readonly format: string;
  /** `w:lvlText`: `（%2）`. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** `w:lvlRestart`, or `null` for the usual restart. */
  readonly restart: number | null;
  /** All numbers in it print as decimal digits. */
  readonly isLegal: boolean;
  /** The paragraph style linked to the level. */
  readonly styleId: string | null;
  readonly isBold: boolean;
  /** East Asian typeface of the number, '' where it is not said. */
  readonly font: string;
};

/** A `w:num`: whose count it shares, and how its levels look. */
export type ListInstance = CountedInstance & {
  /** The `w:abstractNum` whose counters it shares, links followed. */
  readonly definitionId: string;
  /** The levels of the definition, as other instances see them. */
  readonly declared: readonly (ListLevel | undefined)[];
  /** The levels with this instance's own overrides. */
  readonly levels: readonly (ListLevel | undefined)[];
};

export type NumberingPart = {
  readonly findInstance: (numId: number) => ListInstance | null;
  readonly getCountedLevels: (definitionId: string) => readonly CountedLevel[];
};

const LEVEL_COUNT = 9;
/** The largest number a count may start at: a plan's own bound. */
const MAX_START = 9999;
/** Word's own dialog takes no longer text for a level. */
const MAX_LEVEL_TEXT = 255;

const capStart = (start: number) => Math.min(MAX_START, Math.max(0, start));

function readLevel(element: XmlElement): ListLevel {
  const suffix = getValue(element, 'w:suff');
  const run = findChild(element, 'w:rPr');
  return {
    // A level without w:start begins at 0. Source: ECMA-376 Part 1, 17.9.25 start.
    start: capStart(getNumber(element, 'w:start') ?? 0),
    format: readFormat(element),
    text: (getValue(element, 'w:lvlText') ?? '').slice(0, MAX_LEVEL_TEXT),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: getNumber(element, 'w:lvlRestart'),
    isLegal: getToggle(element, 'w:isLgl') === true,
    styleId: getValue(element, 'w:pStyle'),
    isBold: getToggle(run, 'w:b') === true,
    font: findChild(run, 'w:rFonts')?.attributes['w:eastAsia'] ?? '',
  };
}

/** `w:numFmt`; a picture bullet is a bullet, and a custom format prints what its pattern begins with: `01, 02, …`. */
function readFormat(element: XmlElement): string {
  if (findChild(element, 'w:lvlPicBulletId') !== null) return 'bullet';
  const format = getValue(element, 'w:numFmt') ?? 'decimal';
  const pattern = findChild(element, 'w:numFmt')?.attributes['w:format'] ?? '';
  const noughts = /^0+(?=1)/.exec(pattern)?.[0].length ?? 0;
  if (format !== 'custom' || noughts === 0) return format;
  return noughts === 1 ? 'decimalZero' : `decimalZero${noughts + 1}`;
}

function readLevels(definition: XmlElement | undefined): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = new Array(LEVEL_COUNT).fill(undefined);
  for (const element of findChildren(definition, 'w:lvl')) {
    const index = toNumber(element.attributes['w:ilvl']);
    if (index !== null && index >= 0 && index < LEVEL_COUNT) levels[index] = readLevel(element);
  }
  return levels;
}

export function readNumberingPart(root: XmlElement | null, styles: Styles): NumberingPart {
  const definitions = new Map(
    findChildren(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const instances = new Map(
    findChildren(root, 'w:num').map((element) => [toNumber(element.attributes['w:numId']) ?? 0, element]),
  );
  const levelsById = new Map<string, (ListLevel | undefined)[]>();

  /** Follows `w:numStyleLink` to the definition that has the levels. */
  const resolveDefinition = (from: string): string => {
    const seen = new Set<string>();
    for (let id = from; ; ) {
      seen.add(id);
      const link = getValue(definitions.get(id), 'w:numStyleLink');
      const numId = link === null ? null : styles.findNumberingStyle(link);
      const next = numId === null ? null : getValue(instances.get(numId), 'w:abstractNumId');
      if (next === null || seen.has(next)) return id;
      id = next;
    }
  };
  const getLevels = (id: string) => {
    const known = levelsById.get(id) ?? readLevels(definitions.get(id));
    levelsById.set(id, known);
    return known;
  };

  const readInstance = (numId: number, element: XmlElement): ListInstance => {
    const definitionId = resolveDefinition(getValue(element, 'w:abstractNumId') ?? '');
    const declared = getLevels(definitionId);
    const levels = [...declared];
    const startOverrides = new Map<number, number>();
    for (const override of findChildren(element, 'w:lvlOverride')) {
      const index = toNumber(override.attributes['w:ilvl']);
      if (index === null || index < 0 || index >= LEVEL_COUNT) continue;
      const level = findChild(override, 'w:lvl');
      if (level !== null) levels[index] = readLevel(level);
      const start = getNumber(override, 'w:startOverride');
      if (start !== null) startOverrides.set(index, capStart(start));
    }
    return { numId, startOverrides, definitionId, declared, levels };
  };
  const read = new Map<number, ListInstance>();
  return {
    findInstance(numId) {
      const element = instances.get(numId);
      if (element === undefined) return null;
      const instance = read.get(numId) ?? readInstance(numId, element);
      read.set(numId, instance);
      return instance;
    },
    getCountedLevels: (definitionId) =>
      getLevels(definitionId).map((level, index) => ({
        start: level?.start ?? 1,
        restartsBelow: Math.min(level?.restart ?? index, index),
      })),
  };
}

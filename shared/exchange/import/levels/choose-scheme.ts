/**
 * Which numbering scheme a file was written in, and at which of its levels each of its numbers stands: the built-in scheme
 * that explains most, or one made from the file's own forms where none fits.
 */

import { classify, getMajorityShape, type MarkerClass, rankLevel } from '../../../language/markers/rank.ts';
import type { MarkerShape, SourceMarker } from '../../../language/markers/source-marker.ts';
import { getMarkerForm } from '../../../model/numbering/forms.ts';
import type { FontRole, Level, NumberingScheme } from '../../../model/numbering/scheme.ts';
import { BUILT_IN_SCHEMES } from '../../../model/numbering/schemes/index.ts';

export type SchemeChoice = {
  readonly scheme: NumberingScheme;
  /** The 0-based level a marker of the file stands at. */
  readonly getLevel: (marker: SourceMarker) => number;
};

/** Levels that lists of the source declare, by list id, shallowest first. */
export type DeclaredLists = ReadonlyMap<string, readonly Level[]>;

/** A built-in scheme has to have a level of its rank for this share of the markers, or the file's own forms make the scheme. */
const LEAST_RANKED = 0.5;
/** What a marker counts whose level prints it but for doubled punctuation: （1）、 for （1）. */
const NEARLY_EXPLAINED = 0.5;
const MAX_LEVELS = 9;
const LEVEL_FONTS: readonly FontRole[] = ['hei', 'kai'];
/** Name of a scheme made from a file's own forms; it is saved with the plan. */
const OWN_SCHEME_NAME = '原文件编号';

const isSameShape = (a: MarkerShape, b: MarkerShape) => a.format === b.format && a.affix === b.affix;

/** The scheme's level for a class: the same shape, else the same form, else the same rank, else the next deeper. */
function findLevel(group: MarkerClass, scheme: NumberingScheme): number {
  const form = getMarkerForm(group.shape.format, group.shape.affix);
  const ranks = scheme.levels.map(rankLevel);
  const isPath = form === 'decimal-path';
  const find = (test: (level: Level, index: number) => boolean) => scheme.levels.findIndex(test);
  const candidates = [
    find((level, index) => isSameShape(level, group.shape) && (!isPath || ranks[index] === group.rank)),
    find((level) => !isPath && getMarkerForm(level.format, level.affix) === form),
    ranks.indexOf(Math.floor(group.rank)),
    ranks.findIndex((rank) => rank > group.rank),
  ];
  return candidates.find((index) => index !== -1) ?? scheme.levels.length - 1;
}

type Fit = {
  /** By class: the level its members stand at. */
  readonly levels: ReadonlyMap<MarkerClass, number>;
  readonly explained: number;
  readonly ranked: number;
  readonly collides: boolean;
};

/** How well a scheme explains the classes: how many markers it prints as they stand and has a rank for, and whether depths fall together or change places. */
function fitScheme(classes: readonly MarkerClass[], scheme: NumberingScheme): Fit {
  const levels = new Map<MarkerClass, number>();
  const inList = new Map<string, number>();
  let above = { index: -1, rank: -1 };
  let explained = 0;
  let ranked = 0;
  let collides = false;
  for (const group of classes) {
    const list = group.members[0]?.list?.id;
    // Deeper in one list is deeper in the plan, also where both depths are numbered alike.
    const outer = list === undefined ? -1 : (inList.get(list) ?? -1);
    const index = Math.min(Math.max(findLevel(group, scheme), outer + 1), scheme.levels.length - 1);
    if (list !== undefined) inList.set(list, index);
    levels.set(group, index);
    const level = scheme.levels[index] as Level;
    if (Math.floor(rankLevel(level, index)) === Math.floor(group.rank)) ranked += group.members.length;
    for (const { shape } of group.members) {
      if (isSameShape(level, shape)) explained += 1;
      else if (shape.format === level.format && shape.affix.startsWith(level.affix)) explained += NEARLY_EXPLAINED;
    }
    // Classes come shallowest first: each deeper rank needs a deeper level.
    if (group.rank > above.rank && index <= above.index) collides = true;
    above = { index: Math.max(index, above.index), rank: group.rank };
  }
  return { levels, explained, ranked, collides };
}

/** True where a form counts on through shallower numbers: 第五条 right after 第二章. */
function runsOn(
  level: readonly MarkerClass[],
  shallower: readonly MarkerClass[],
  all: readonly SourceMarker[],
): boolean {
  const own = new Set(level.flatMap(({ members }) => members));
  const above = new Set(shallower.flatMap(({ members }) => members));
  let isFirstUnder = false;
  let restarts = 0;
  let continues = 0;
  let last = 0;
  for (const marker of all) {
    if (above.has(marker)) isFirstUnder = last > 0;
    else if (own.has(marker)) {
      if (isFirstUnder && marker.number === last + 1) continues += 1;
      else if (isFirstUnder) restarts += 1;
      isFirstUnder = false;
      last = marker.number;
    }
  }
  return continues > restarts;
}

/** A scheme of the file's own forms, one level a rank. */
function makeOwnScheme(classes: readonly MarkerClass[], markers: readonly SourceMarker[]): NumberingScheme {
  const ranks = [...new Set(classes.map(({ rank }) => rank))].slice(0, MAX_LEVELS);
  const levels = ranks.map((rank, index): Level => {
    const group = classes.filter((each) => each.rank === rank);
    const members = group.flatMap((each) => each.members);
    const shape = getMajorityShape(members);
    const follow = members.find((marker) => marker.follow !== null && isSameShape(marker.shape, shape))?.follow;
    const isRunningOn = runsOn(
      group,
      classes.filter((each) => each.rank < rank),
      markers,
    );
    const pathLength = shape.format === 'decimal-path' ? (members[0]?.path?.length ?? index + 1) : 1;
    const pathFrom = Math.max(0, index + 1 - pathLength);
    return {
      ...shape,
      ...(shape.format === 'decimal-path' && pathFrom > 0 ? { pathFrom } : {}),
      follow:
        follow ?? (/^第/.test(shape.affix) ? 'fullwidth-space' : shape.format === 'decimal-path' ? 'space' : 'nothing'),
      restart: isRunningOn ? 'never' : 'parent',
      font: LEVEL_FONTS[index] ?? 'fang',
    };
  });
  return { id: 'own', name: OWN_SCHEME_NAME, levels };
}

/** The declared list that most markers are members of, and how many of its depths they use. */
function findMainList(
  classes: readonly MarkerClass[],
  lists: DeclaredLists,
): { id: string; levels: readonly Level[]; depths: number } | null {
  const uses = new Map<string, { members: number; depths: number }>();
  for (const { members } of classes) {
    const list = members[0]?.list;
    if (list === undefined || !lists.has(list.id)) continue;
    const use = uses.get(list.id) ?? { members: 0, depths: 0 };
    uses.set(list.id, { members: use.members + members.length, depths: use.depths + 1 });
  }
  const [id, use] = [...uses].sort(([, a], [, b]) => b.members - a.members)[0] ?? [];
  const levels = id === undefined ? undefined : lists.get(id);
  if (id === undefined || use === undefined || levels === undefined || levels.length === 0) return null;
  return { id, levels, depths: use.depths };
}

/** ㈠ has no counting format of its own in some files: such a level is declared as a bare Chinese number. */
function isDeclaredAs(level: Level, declared: Level): boolean {
  const isEnclosed = level.format === 'chinese-enclosed' && declared.format === 'chinese';
  return isSameShape(isEnclosed ? { ...level, format: 'chinese' } : level, declared);
}

/** A built-in scheme whose levels print all that a list's members in use do, whatever deeper levels it declares and however it sets them off. */
function findUsedScheme(classes: readonly MarkerClass[], id: string, levels: readonly Level[]): NumberingScheme | null {
  const depths = new Set(
    classes.flatMap(({ members }) => (members[0]?.list?.id === id ? [members[0].list.depth] : [])),
  );
  return (
    BUILT_IN_SCHEMES.find((scheme) =>
      [...depths].every((depth) => {
        const [level, declared] = [scheme.levels[depth], levels[depth]];
        if (level === undefined || declared === undefined) return false;
        return isDeclaredAs(level, declared) && level.restart === declared.restart;
      }),
    ) ?? null
  );
}

/** The built-in scheme with the very levels a list declares. */
function findExactScheme(levels: readonly Level[]): NumberingScheme | null {
  const isExact = (scheme: NumberingScheme) =>
    scheme.levels.length === levels.length &&
    scheme.levels.every((level, index) => {
      const declared = levels[index] as Level;
      return isDeclaredAs(level, declared) && level.restart === declared.restart && level.follow === declared.follow;
    });
  return BUILT_IN_SCHEMES.find(isExact) ?? null;
}

/**
 * The scheme a list declares itself, where it is no longer than what is made by hand (Word fills nine levels on a click) and
 * more than one depth of it is in use.
 */
function readDeclaredScheme(levels: readonly Level[], depths: number): NumberingScheme | null {
  if (depths < 2 || levels.length === MAX_LEVELS) return null;
  return { id: 'own', name: OWN_SCHEME_NAME, levels: [...levels] };
}

/** Levels by class in a scheme that one of the file's lists declares: its members by depth, all others by their forms. */
function fitDeclared(
  classes: readonly MarkerClass[],
  id: string,
  scheme: NumberingScheme,
): ReadonlyMap<MarkerClass, number> {
  return new Map(
    classes.map((group) => {
      const list = group.members[0]?.list;
      return [group, list?.id === id ? list.depth : findLevel(group, scheme)];
    }),
  );
}

/** A scheme with the level of every marker it was chosen for; one it was not chosen for stands at the top. */
function toChoice(scheme: NumberingScheme, levels: ReadonlyMap<MarkerClass, number>): SchemeChoice {
  const byMarker = new Map<SourceMarker, number>();
  for (const [{ members }, level] of levels) for (const marker of members) byMarker.set(marker, level);
  return { scheme, getLevel: (marker) => byMarker.get(marker) ?? 0 };
}

/** The levels of a file's markers in a scheme the user chose. */
export function levelsInScheme(markers: readonly SourceMarker[], scheme: NumberingScheme): SchemeChoice {
  return toChoice(scheme, fitScheme(classify(markers), scheme).levels);
}

/**
 * Chooses the scheme for a file's markers, in document order. `lists` holds the levels of lists that declare a scheme of
 * their own; a list that is one level of many (as Word makes them on a click) is judged by its members' forms.
 */
export function chooseScheme(markers: readonly SourceMarker[], lists: DeclaredLists = new Map()): SchemeChoice {
  const classes = classify(markers);
  const main = findMainList(classes, lists);
  const declared =
    main &&
    (findExactScheme(main.levels) ??
      (main.depths > 1 ? findUsedScheme(classes, main.id, main.levels) : null) ??
      readDeclaredScheme(main.levels, main.depths));
  if (main !== null && declared !== null) return toChoice(declared, fitDeclared(classes, main.id, declared));
  const fits = BUILT_IN_SCHEMES.map((scheme) => ({ scheme, ...fitScheme(classes, scheme) }));
  const best = fits.reduce((a, b) => {
    if (a.collides !== b.collides) return a.collides ? b : a;
    return b.explained > a.explained ? b : a;
  });
  if (!best.collides && best.ranked >= markers.length * LEAST_RANKED) return toChoice(best.scheme, best.levels);
  const own = makeOwnScheme(classes, markers);
  const ranks = [...new Set(classes.map(({ rank }) => rank))];
  return toChoice(
    own,
    new Map(classes.map((group) => [group, Math.min(ranks.indexOf(group.rank), own.levels.length - 1)])),
  );
}

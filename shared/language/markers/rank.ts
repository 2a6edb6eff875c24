/**
 * How deep a number's form usually stands: 第一章 above 一、 above （一） above 1. above （1） above ①. Forms of one rank share a
 * level. Lists that say themselves how deep their members are keep their own order.
 */
import { getMarkerForm, type MarkerForm } from '../../model/numbering/forms.ts';
import type { Level } from '../../model/numbering/scheme.ts';
import { getSourceForm, type MarkerShape, type SourceMarker } from './source-marker.ts';

const RANKS: Record<MarkerForm, number> = {
  attachment: 0,
  part: 0,
  chapter: 0,
  section: 1,
  article: 2,
  stage: 2,
  'chinese-comma': 2,
  'chinese-dot': 2,
  'chinese-paren': 3,
  'chinese-halfparen': 3,
  'chinese-enclosed': 3,
  'chinese-bare': 2,
  'decimal-comma': 4,
  'decimal-dot': 4,
  'decimal-bare': 4,
  'decimal-paren': 5,
  'decimal-halfparen': 5,
  circled: 6,
  other: 7,
  'decimal-path': 2,
  'series-shi': 8,
  'series-yao': 8,
  'series-di': 8,
  'series-xian': 8,
};
/** Paths stand between 一、 and （1）: 1 with it, 1.1 and 1.1.1 a step deeper each. */
const PATH_STEP = 0.4;
/** A form that may stand on either side of 一、 ranks this much deeper than it where it is found below. */
const STEP_BELOW = 0.5;
/** A list's deeper level ranks behind its shallower one, whatever their forms. */
const DEPTH_STEP = 0.05;

/** Rank of a form; `pathLength` counts the parts of a decimal path. */
export function rankForm(form: MarkerForm, pathLength: number): number {
  return form === 'decimal-path' ? RANKS[form] + PATH_STEP * (pathLength - 1) : RANKS[form];
}

/** What of a marker tells how it nests with others. */
export type CountedForm = {
  readonly form: MarkerForm;
  readonly number: number;
  /** All numbers of a decimal path, `null` for other forms. */
  readonly path: readonly number[] | null;
  readonly opensPlan?: boolean;
};

/**
 * Rank of 第一阶段 (or 第一条), which some files set over 一、 and some under it: over it where 一、 begins again between one and
 * the next, under it where it stands amid a count of 一、 that has begun.
 */
function rankBesideHeadings(form: 'stage' | 'article', markers: readonly CountedForm[]): number {
  let above = 0;
  let below = 0;
  let heading = 0;
  let hasMember = false;
  let isRestarted = false;
  for (const marker of markers) {
    if (marker.opensPlan === true) {
      heading = 0;
      hasMember = false;
      isRestarted = false;
    }
    if (marker.form === 'chinese-comma') {
      if (marker.number === 1) isRestarted = hasMember;
      heading = marker.number;
    } else if (marker.form === form) {
      if (isRestarted) above += 1;
      else if (heading > 0) below += 1;
      hasMember = true;
      isRestarted = false;
    }
  }
  const rank = RANKS['chinese-comma'];
  // Over 一、 is where parts and chapters are.
  if (above > 0 && above >= below) return RANKS.part;
  return below > 0 ? rank + STEP_BELOW : rank;
}

/** True where a path does not come after another: 1 after 2.1, 1.1 after 1.2. */
function beginsAgain(path: readonly number[], last: readonly number[]): boolean {
  for (const [index, part] of path.entries()) {
    const other = last[index];
    if (other === undefined) return false;
    if (part !== other) return part < other;
  }
  return true;
}

/**
 * Which plain numbers (`1、` or `1.`) are the first parts of paths: 1、 above 1.1. One that no path follows is one where it
 * counts on from the last such number and not from an item before it, or begins again behind what such a count began behind
 * elsewhere: 二、 then 1、2、 beside 一、 then 1、1.1.
 */
function findPathHeads(markers: readonly CountedForm[], form: MarkerForm): ReadonlySet<number> {
  const heads = new Set<number>();
  let last: readonly number[] | null = null;
  let open: number | null = null;
  for (const [index, { form: own, path }] of markers.entries()) {
    if (own === form) open = index;
    if (path === null) continue;
    const isNew = last === null || last[0] !== path[0] || beginsAgain(path, last);
    if (open !== null && path.length > 1 && isNew && markers[open]?.number === path[0]) heads.add(open);
    open = null;
    last = path;
  }
  if (heads.size === 0) return heads;
  const openers = new Set<MarkerForm>();
  for (const index of heads) {
    const before = markers[index - 1];
    // Behind a path or an item of the same form, 1、 may as well begin a list of its own.
    if (markers[index]?.number === 1 && before?.path === null && before.form !== form) openers.add(before.form);
  }
  const isOpened = (index: number) => {
    const before = markers[index - 1];
    return before !== undefined && openers.has(before.form);
  };
  let head = 0;
  let item = 0;
  for (const [index, { form: own, path, number }] of markers.entries()) {
    if (path !== null) item = 0;
    if (own !== form) continue;
    const countsOn = head > 0 && number === head + 1 && number !== item + 1;
    if (countsOn || (number === 1 && isOpened(index))) heads.add(index);
    if (heads.has(index)) head = number;
    item = heads.has(index) ? 0 : number;
  }
  return heads;
}

/** Forms under which paths may begin again, by rank: 一、 above 1, or （一） above 1. */
const ABOVE_PATHS: readonly (readonly MarkerForm[])[] = [
  ['chinese-paren', 'chinese-halfparen', 'chinese-enclosed'],
  ['chinese-comma', 'chinese-dot'],
];
/** Paths under a Chinese number stand between its rank and the next. */
const PATH_STEP_BELOW = 0.1;

/** True where paths begin again under these forms more often than they run on through them. */
function standsAbovePaths(forms: readonly MarkerForm[], paths: readonly CountedForm[]): boolean {
  let above = 0;
  let through = 0;
  let last: readonly number[] | null = null;
  let isUnder = false;
  for (const { form, path, opensPlan } of paths) {
    if (opensPlan === true) last = null;
    if (forms.includes(form)) isUnder = true;
    if (path === null) continue;
    if (isUnder && (last === null ? path.length === 1 : beginsAgain(path, last))) above += 1;
    else if (isUnder && last !== null) through += 1;
    isUnder = false;
    last = path;
  }
  return above > through;
}

/**
 * The rank of every marker of a file, in its order, by what the file does: paths that begin again under （一） stand under it,
 * and `1、` above 1.1 is a path's first part. The one rule for import, checks and mending.
 */
export function rankMarkers(markers: readonly CountedForm[]): number[] {
  const heads = new Set([...findPathHeads(markers, 'decimal-comma'), ...findPathHeads(markers, 'decimal-dot')]);
  const counted = markers.map((marker, index) => (heads.has(index) ? { ...marker, path: [marker.number] } : marker));
  const stage = rankBesideHeadings('stage', markers);
  const article = Math.min(rankBesideHeadings('article', markers), RANKS.article);
  const above = ABOVE_PATHS.find((forms) => standsAbovePaths(forms, counted))?.[0];
  const rankPath = (length: number) =>
    above === undefined ? rankForm('decimal-path', length) : RANKS[above] + PATH_STEP_BELOW * length;
  return counted.map(({ form, path }) => {
    if (path !== null) return rankPath(path.length);
    return form === 'stage' ? stage : form === 'article' ? article : RANKS[form];
  });
}

/** Rank of a shape; `pathLength` counts the parts of a decimal path. */
export function rankShape({ format, affix }: MarkerShape, pathLength: number): number {
  return rankForm(getMarkerForm(format, affix), pathLength);
}

/** Rank of a scheme's level. */
export function rankLevel(level: Level, index: number): number {
  return rankShape(level, index + 1);
}

/** Names what is alike in the source: members of one list at one depth, or typed numbers of one form and rank. */
function getClassKey(marker: SourceMarker, rank: number): string {
  if (marker.list !== undefined) return `list/${marker.list.id}/${marker.list.depth}`;
  return `typed/${getSourceForm(marker)}/${marker.path?.length ?? 0}/${rank}`;
}

/** The shape most members of a group have; the first seen where two are equal. */
export function getMajorityShape(markers: readonly SourceMarker[]): MarkerShape {
  const counts = new Map<string, { shape: MarkerShape; count: number }>();
  for (const { shape } of markers) {
    const key = `${shape.format} ${shape.affix}`;
    const entry = counts.get(key) ?? { shape, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const best = [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a));
  return best.shape;
}

export type MarkerClass = {
  readonly rank: number;
  readonly shape: MarkerShape;
  readonly members: readonly SourceMarker[];
};

/** A source's marker as ranks see it. */
export function toCountedForm(marker: SourceMarker): CountedForm {
  const { number, path = null, opensPlan = false } = marker;
  return { form: getSourceForm(marker), number, path, opensPlan };
}

/** The markers of a file in classes, shallowest first. */
export function classify(markers: readonly SourceMarker[]): MarkerClass[] {
  const ranks = rankMarkers(markers.map(toCountedForm));
  const rankOf = new Map(markers.map((marker, index) => [marker, ranks[index] as number]));
  const groups = new Map<string, SourceMarker[]>();
  for (const [marker, rank] of rankOf) {
    const key = getClassKey(marker, rank);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [marker]);
    else group.push(marker);
  }
  const deepest = new Map<string, number>();
  return [...groups.values()]
    .sort(([a], [b]) => (a?.list?.depth ?? 0) - (b?.list?.depth ?? 0))
    .map((members) => {
      const shape = getMajorityShape(members);
      const usual = members.find(
        (marker) => marker.shape.format === shape.format && marker.shape.affix === shape.affix,
      );
      const { list } = members[0] as SourceMarker;
      let rank = rankOf.get(usual as SourceMarker) as number;
      if (list !== undefined) {
        const above = deepest.get(list.id);
        if (above !== undefined && rank <= above) rank = above + DEPTH_STEP;
        deepest.set(list.id, rank);
      }
      return { rank, shape, members };
    })
    .sort((a, b) => a.rank - b.rank);
}

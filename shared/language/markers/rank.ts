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
  'decimal-comma': 4,
  'decimal-dot': 4,
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

/** What tells how two forms nest. */
export type CountedForm = { readonly form: MarkerForm; readonly number: number; readonly opensPlan?: boolean };

/**
 * Rank of 第一阶段 (or 第一条), which some files set over 一、 and some under it: over it where 一、 begins again between one and
 * the next, under it where it stands amid a count of 一、 that has begun.
 */
export function rankBesideHeadings(form: 'stage' | 'article', markers: readonly CountedForm[]): number {
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

/** Rank of a shape; `pathLength` counts the parts of a decimal path. */
export function rankShape({ format, affix }: MarkerShape, pathLength: number): number {
  return rankForm(getMarkerForm(format, affix), pathLength);
}

/** Rank of a scheme's level. */
export function rankLevel(level: Level, index: number): number {
  return rankShape(level, index + 1);
}

/** Names what is alike in the source: members of one list at one depth, or typed numbers of one form. */
export function getClassKey(marker: SourceMarker): string {
  if (marker.list !== undefined) return `list/${marker.list.id}/${marker.list.depth}`;
  return `typed/${getSourceForm(marker)}/${marker.path?.length ?? 0}`;
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
  readonly key: string;
  readonly rank: number;
  readonly shape: MarkerShape;
  readonly members: readonly SourceMarker[];
};

/** True where 1.1 counts under `1.`: the plain numbers of a file are then the first parts of its paths. */
function headsPaths(markers: readonly SourceMarker[]): boolean {
  let current: number | null = null;
  let under = 0;
  let elsewhere = 0;
  for (const marker of markers) {
    if (marker.path !== undefined && marker.path.length > 1) {
      if (marker.path[0] === current) under += 1;
      else elsewhere += 1;
    } else if (RANKS[getSourceForm(marker)] === RANKS['decimal-dot']) current = marker.number;
  }
  return under > elsewhere;
}

/** The markers of a file in classes, shallowest first. */
export function classify(markers: readonly SourceMarker[]): MarkerClass[] {
  const groups = new Map<string, SourceMarker[]>();
  for (const marker of markers) {
    const key = getClassKey(marker);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [marker]);
    else group.push(marker);
  }
  const plainHeadsPaths = headsPaths(markers);
  const counted = markers.map((marker) => ({
    form: getSourceForm(marker),
    number: marker.number,
    opensPlan: marker.opensPlan === true,
  }));
  const stageRank = rankBesideHeadings('stage', counted);
  const articleRank = Math.min(rankBesideHeadings('article', counted), RANKS.article);
  const deepest = new Map<string, number>();
  return [...groups]
    .sort(([, [a]], [, [b]]) => (a?.list?.depth ?? 0) - (b?.list?.depth ?? 0))
    .map(([key, members]) => {
      const shape = getMajorityShape(members);
      const first = members[0] as SourceMarker;
      let rank = rankShape(shape, first.path?.length ?? (first.list?.depth ?? 0) + 1);
      if (plainHeadsPaths && rank === RANKS['decimal-dot']) rank = RANKS['decimal-path'];
      if (getSourceForm(first) === 'stage') rank = stageRank;
      if (getSourceForm(first) === 'article') rank = articleRank;
      if (first.list !== undefined) {
        const above = deepest.get(first.list.id);
        if (above !== undefined && rank <= above) rank = above + DEPTH_STEP;
        deepest.set(first.list.id, rank);
      }
      return { key, rank, shape, members };
    })
    .sort((a, b) => a.rank - b.rank);
}

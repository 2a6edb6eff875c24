/**
 * Chooses a `w:num` for every numbered block, so that Word's counting prints our markers.
 *
 * One multi-level list carries the whole plan, or two where a level runs on through shallower ones (第三条 in 第二章): the list is
 * cut at that level, because LibreOffice begins every deeper level of a list again, whatever `w:lvlRestart` says. Two
 * lists count on in every program, and still by themselves. A restart of its own is written only where Word's count would differ,
 * where the plan itself starts a count, and at the first block of an attachment. The restarted list then serves
 * everything under it, as Word's own “restart numbering” does. A block that deviates from its level gets an instance with
 * a level of its own. A marker that Word cannot count (㈠, ㉑, a path through 第一章) is written into such a level as fixed
 * characters: it still is a list number and in no run of text, yet does not change when Word counts again.
 */
import type { Marker } from '../../../model/numbering/number-blocks.ts';
import { FOLLOW_TEXT, type Level, type NumberFormat, type NumberingScheme } from '../../../model/numbering/scheme.ts';
import type { ResolvedBlock, ResolvedNumbered, ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { createWordCounter, type WordCounter } from '../../../view/word-counting/word-counting.ts';
import { printAsWord, WORD_FORMATS } from './number-formats.ts';

/** How a level prints: what goes into `w:lvl`. */
export type LevelShape = {
  /** Value of `w:numFmt`. */
  readonly numberFormat: string;
  /** Value of `w:lvlText`: `（%2）`; the full-width space that follows a marker is part of it. */
  readonly text: string;
  readonly suffix: 'nothing' | 'space';
};

export type NumberingInstance = {
  readonly numId: number;
  /** Which of the scheme's lists it counts in (see `getListIndex`). */
  readonly listIndex: number;
  /** Level → number it starts at. */
  readonly startOverrides: ReadonlyMap<number, number>;
  /** The level this instance prints in a shape of its own, or `null`. */
  readonly shapeOverride: { readonly level: number; readonly shape: LevelShape } | null;
};

const NO_OVERRIDES: ReadonlyMap<number, number> = new Map();

export type PlanNumbering = {
  /** `w:numId` of each list's plain instance, in the order of the lists. */
  readonly plainNumIds: readonly number[];
  readonly instances: readonly NumberingInstance[];
  /** Block id → `w:numId`. A block without one has its marker written as text (see `hasListNumber`). */
  readonly numIds: ReadonlyMap<string, number>;
};

/** The list a level counts in: every level that runs on through shallower ones begins a new list. */
export function getListIndex(level: number, scheme: NumberingScheme): number {
  return scheme.levels.filter(({ restart }, index) => index > 0 && index <= level && restart === 'never').length;
}

/** `%2` for the second level; for a path from the first one `%1.%2`. */
function writePlaceholders(level: number, format: NumberFormat, pathFrom: number): string {
  const from = format === 'decimal-path' ? Math.min(pathFrom, level) : level;
  return Array.from({ length: level - from + 1 }, (_, index) => `%${from + index + 1}`).join('.');
}

/** The shape of a level that counts by itself. `follow` is what the marker prints behind it: '', ' ' or U+3000. */
export function getLevelShape(
  level: number,
  { format, affix, pathFrom = 0 }: Pick<Level, 'format' | 'affix' | 'pathFrom'>,
  follow: string,
): LevelShape {
  return {
    numberFormat: WORD_FORMATS[format].name,
    text: affix.replace('{}', writePlaceholders(level, format, pathFrom)) + (follow === ' ' ? '' : follow),
    suffix: follow === ' ' ? 'space' : 'nothing',
  };
}

/** A shape of fixed characters, for a marker Word cannot count. */
function getFixedShape(marker: Marker): LevelShape {
  return {
    numberFormat: 'decimal',
    text: marker.text + (marker.follow === ' ' ? '' : marker.follow),
    suffix: marker.follow === ' ' ? 'space' : 'nothing',
  };
}

/** False for a marker with a `%` of its own: Word would take `%1` for a placeholder, and has no way to write it. */
function hasListNumber(marker: Marker): boolean {
  return !marker.text.includes('%');
}

/** What Word prints for these counters, or `null` where a number is out of its reach. */
function printShape(marker: Marker, counts: readonly number[], scheme: NumberingScheme): string | null {
  const own = printAsWord(counts[marker.level] ?? 0, marker.format);
  if (own === null || marker.format !== 'decimal-path') return own && marker.affix.replace('{}', own);
  const list = getListIndex(marker.level, scheme);
  const parts = counts.slice(marker.pathFrom).map((count, index) => {
    const level = marker.pathFrom + index;
    if (level === marker.level) return own;
    // A list knows nothing of the numbers of another.
    if (getListIndex(level, scheme) !== list) return null;
    return printAsWord(count, scheme.levels[level]?.format ?? 'decimal');
  });
  return parts.includes(null) ? null : marker.affix.replace('{}', parts.join('.'));
}

/** `null` where the plain level prints the marker; else the shape the block needs for itself. */
function chooseShape(marker: Marker, counts: readonly number[], scheme: NumberingScheme): LevelShape | null {
  if (printShape(marker, counts, scheme) !== marker.text) return getFixedShape(marker);
  const level = scheme.levels[marker.level] as Level;
  const isPlain =
    marker.format === level.format && marker.affix === level.affix && marker.follow === FOLLOW_TEXT[level.follow];
  return isPlain ? null : getLevelShape(marker.level, marker, marker.follow);
}

/** Hands out list instances; those that only print differently are shared. */
function createInstances() {
  const instances: NumberingInstance[] = [];
  const shaped = new Map<string, NumberingInstance>();
  const add = (
    listIndex: number,
    startOverrides: NumberingInstance['startOverrides'],
    shapeOverride: NumberingInstance['shapeOverride'],
  ): NumberingInstance => {
    const instance = { numId: instances.length + 1, listIndex, startOverrides, shapeOverride };
    instances.push(instance);
    return instance;
  };
  return {
    instances,
    add,
    /** The instance that counts on with `open` but prints one level in its own shape. */
    getShaped(open: NumberingInstance, level: number, shape: LevelShape): NumberingInstance {
      const key = [open.numId, level, shape.numberFormat, shape.suffix, shape.text].join('/');
      const instance = shaped.get(key) ?? add(open.listIndex, NO_OVERRIDES, { level, shape });
      shaped.set(key, instance);
      return instance;
    },
  };
}

/** One list of the scheme while the plan is walked: how Word counts it, and which restarts are open. */
type List = {
  readonly counter: WordCounter;
  readonly base: NumberingInstance;
  /** Restarted instances, outermost first: each serves the blocks at its level and deeper. */
  readonly scopes: { readonly level: number; readonly instance: NumberingInstance }[];
};

/**
 * Plans the lists of a whole document: the body counts first, then each attachment afresh.
 */
export function planNumbering(plan: ResolvedPlan): PlanNumbering {
  const { scheme } = plan;
  const { instances, add, getShaped } = createInstances();
  const numIds = new Map<string, number>();
  const counted = scheme.levels.map(({ restart }, index) => ({
    start: 1,
    restartsBelow: restart === 'parent' ? index : 0,
  }));
  const lists = Array.from({ length: getListIndex(scheme.levels.length, scheme) + 1 }, (_, index): List => {
    return { counter: createWordCounter(counted), base: add(index, NO_OVERRIDES, null), scopes: [] };
  });

  const addBlock = ({ id, level, marker, hasStart }: ResolvedNumbered, begun: Set<List>) => {
    const list = lists[getListIndex(level, scheme)] as List;
    const { counter, base, scopes } = list;
    while ((scopes.at(-1)?.level ?? -1) > level) scopes.pop();
    const open = scopes.at(-1)?.instance ?? base;
    const isFirst = !begun.has(list);
    begun.add(list);
    if (!isFirst && !hasStart && counter.predict(open, level) === marker.number) {
      const shape = chooseShape(marker, counter.next(open, level), scheme);
      numIds.set(id, (shape === null ? open : getShaped(open, level, shape)).numId);
      return;
    }
    const starts = new Map([[level, marker.number]]);
    const counts = counter.next({ numId: instances.length + 1, startOverrides: starts }, level);
    const shape = chooseShape(marker, counts, scheme);
    const instance = add(base.listIndex, starts, shape && { level, shape });
    numIds.set(id, instance.numId);
    if (shape !== null) return;
    if (scopes.at(-1)?.level === level) scopes.pop();
    scopes.push({ level: isFirst ? 0 : level, instance });
  };

  const addPart = (blocks: readonly ResolvedBlock[], begun: Set<List>) => {
    for (const list of lists) list.scopes.length = 0;
    for (const block of blocks) {
      if (block.type === 'numbered' && hasListNumber(block.marker)) addBlock(block, begun);
    }
  };
  // The body takes the lists as they are; in an attachment the first block of each begins it again.
  addPart(plan.blocks, new Set(lists));
  for (const attachment of plan.attachments) addPart(attachment.blocks, new Set());
  return { plainNumIds: lists.map(({ base }) => base.numId), instances, numIds };
}

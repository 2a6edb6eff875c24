/**
 * Chooses a `w:num` for every numbered block, so that Word's counting prints our markers.
 *
 * One multi-level list carries the whole plan. A restart of its own is written only where Word's count would differ,
 * where the plan itself starts a count, and at the first block of an attachment. The restarted list then serves
 * everything under it, as Word's own “restart numbering” does. A block that deviates from its level gets an instance with
 * a level of its own. A marker that Word cannot count (㈠, ㉑, a path through 第一章) is written into such a level as fixed
 * characters: it still is a list number and in no run of text, yet does not change when Word counts again.
 */
import type { Marker } from '../../numbering/number-blocks.ts';
import { FOLLOW_TEXT, type Level, type NumberFormat, type NumberingScheme } from '../../numbering/scheme.ts';
import type { ResolvedBlock, ResolvedPlan } from '../../resolve/resolved-plan.ts';
import { printAsWord, WORD_FORMATS } from './number-formats.ts';
import { createWordCounter } from './word-counting.ts';

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
  /** Level → number it starts at. */
  readonly startOverrides: ReadonlyMap<number, number>;
  /** The level this instance prints in a shape of its own, or `null`. */
  readonly shapeOverride: { readonly level: number; readonly shape: LevelShape } | null;
};

const NO_OVERRIDES: ReadonlyMap<number, number> = new Map();

export type PlanNumbering = {
  readonly instances: readonly NumberingInstance[];
  /** Block id → `w:numId`. A block without one has its marker written as text (see `hasListNumber`). */
  readonly numIds: ReadonlyMap<string, number>;
};

/** `%2` for the second level; for a path `%1.%2`. */
function writePlaceholders(level: number, format: NumberFormat): string {
  if (format !== 'decimal-path') return `%${level + 1}`;
  return Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.');
}

/** The shape of a level that counts by itself. `follow` is what the marker prints behind it: '', ' ' or U+3000. */
export function getLevelShape(level: number, format: NumberFormat, affix: string, follow: string): LevelShape {
  return {
    numberFormat: WORD_FORMATS[format].name,
    text: affix.replace('{}', writePlaceholders(level, format)) + (follow === ' ' ? '' : follow),
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
  const parts = counts.map((count, level) => {
    const format = level === marker.level ? marker.format : (scheme.levels[level]?.format ?? 'decimal');
    return printAsWord(count, format);
  });
  return parts.includes(null) ? null : marker.affix.replace('{}', parts.join('.'));
}

/** `null` where the plain level prints the marker; else the shape the block needs for itself. */
function chooseShape(marker: Marker, counts: readonly number[], scheme: NumberingScheme): LevelShape | null {
  if (printShape(marker, counts, scheme) !== marker.text) return getFixedShape(marker);
  const level = scheme.levels[marker.level] as Level;
  const isPlain =
    marker.format === level.format && marker.affix === level.affix && marker.follow === FOLLOW_TEXT[level.follow];
  return isPlain ? null : getLevelShape(marker.level, marker.format, marker.affix, marker.follow);
}

/** Plans the list of a whole document: the body counts first, then each attachment afresh. */
export function planNumbering(plan: ResolvedPlan): PlanNumbering {
  const { scheme } = plan;
  const counter = createWordCounter(scheme.levels.map(({ restart }) => ({ start: 1, restarts: restart === 'parent' })));
  const instances: NumberingInstance[] = [];
  const numIds = new Map<string, number>();
  const shaped = new Map<string, NumberingInstance>();

  const addInstance = (
    startOverrides: NumberingInstance['startOverrides'],
    shapeOverride: NumberingInstance['shapeOverride'],
  ): NumberingInstance => {
    const instance = { numId: instances.length + 1, startOverrides, shapeOverride };
    instances.push(instance);
    return instance;
  };
  const base = addInstance(NO_OVERRIDES, null);

  /** The instance that counts on with `open` but prints one level in its own shape. */
  const getShapedInstance = (open: NumberingInstance, level: number, shape: LevelShape): NumberingInstance => {
    const key = [open.numId, level, shape.numberFormat, shape.suffix, shape.text].join('/');
    const instance = shaped.get(key) ?? addInstance(NO_OVERRIDES, { level, shape });
    shaped.set(key, instance);
    return instance;
  };

  const addPart = (blocks: readonly ResolvedBlock[], isAttachment: boolean) => {
    // Restarted lists, outermost first: each serves the blocks at its level and deeper.
    const scopes: { level: number; instance: NumberingInstance }[] = [];
    let mustStart = isAttachment;
    for (const block of blocks) {
      if (block.type !== 'numbered' || !hasListNumber(block.marker)) continue;
      const { level, marker } = block;
      while ((scopes.at(-1)?.level ?? -1) > level) scopes.pop();
      const open = scopes.at(-1)?.instance ?? base;
      if (!mustStart && !block.hasStart && counter.predict(open, level) === marker.number) {
        const shape = chooseShape(marker, counter.next(open, level), scheme);
        numIds.set(block.id, (shape === null ? open : getShapedInstance(open, level, shape)).numId);
        continue;
      }
      const starts = new Map([[level, marker.number]]);
      const counts = counter.next({ numId: instances.length + 1, startOverrides: starts }, level);
      const shape = chooseShape(marker, counts, scheme);
      const instance = addInstance(starts, shape && { level, shape });
      numIds.set(block.id, instance.numId);
      if (shape === null) {
        if (scopes.at(-1)?.level === level) scopes.pop();
        scopes.push({ level: mustStart ? 0 : level, instance });
      }
      mustStart = false;
    }
  };

  addPart(plan.blocks, false);
  for (const attachment of plan.attachments) addPart(attachment.blocks, true);
  return { instances, numIds };
}

/**
 * Turns numbers as they stood into live ones. Mode `keep`: what our own counting would not print the same becomes a start,
 * an affix, a format or a follow of the block itself. Mode `renumber`: the scheme's own counting and shapes stand.
 */

import { fitShape, getSourceForm, type SourceMarker } from '../../../language/markers/source-marker.ts';
import { createCounter, type Marker } from '../../../model/numbering/number-blocks.ts';
import type { Level, NumberingScheme } from '../../../model/numbering/scheme.ts';
import type { Numbered } from '../../../model/plan/block.ts';
import type { SchemeChoice } from './choose-scheme.ts';

export const NUMBERING_MODES = ['keep', 'renumber'] as const;
export type NumberingMode = (typeof NUMBERING_MODES)[number];

export type Placement = {
  /** What the numbered block needs beside its content. */
  readonly fields: Pick<Numbered, 'level' | 'start' | 'affix' | 'format' | 'follow'>;
  /** What it prints in the plan. */
  readonly marker: Marker;
  /** True where the plan prints other characters than the source did. */
  readonly isChanged: boolean;
};

const MAX_START = 9999;

/** Ways to print a marker, plainest first; the last one prints its ancestors as fixed characters. */
function* listFields(
  marker: SourceMarker,
  level: number,
  levelShape: Level,
  counted: number,
): Generator<Placement['fields']> {
  const { shape, number, text } = marker;
  const start = number === counted || number > MAX_START ? {} : { start: number };
  const follow = marker.follow === null || marker.follow === levelShape.follow ? {} : { follow: marker.follow };
  yield { level, ...start, ...follow };
  const affix = shape.affix === levelShape.affix ? {} : { affix: shape.affix };
  const format = shape.format === levelShape.format ? {} : { format: shape.format };
  yield { level, ...start, ...affix, ...format, ...follow };
  const fixed = fitShape(text, number, getSourceForm(marker));
  if (fixed !== null) yield { level, ...start, ...fixed, ...follow };
}

function keepMarker(
  marker: SourceMarker,
  level: number,
  scheme: NumberingScheme,
  counter: ReturnType<typeof createCounter>,
): Placement['fields'] {
  const counted = counter.peek({ level }).number;
  const levelShape = scheme.levels[level] as Level;
  const fields = [...listFields(marker, level, levelShape, counted)];
  // Where nothing prints the same (一○○ for 一百), the source's own affix is the nearest.
  return fields.find((each) => counter.peek(each).text === marker.text) ?? fields[1] ?? { level };
}

/**
 * The scheme's own counting; a sequence that begins here starts at its own first number.
 * A marker that says what it heads (第一阶段) keeps its words where the level has none.
 */
function renumberMarker(
  { shape }: SourceMarker,
  level: number,
  levelShape: Level,
  first: number | null,
  counter: ReturnType<typeof createCounter>,
): Placement['fields'] {
  const start = first !== null && counter.peek({ level }).number !== first ? { start: first } : {};
  const keepsWords = /^第/.test(shape.affix) && !/^第/.test(levelShape.affix);
  return { level, ...start, ...(keepsWords ? shape : {}) };
}

/**
 * Places the markers of one part of a document (its body, or one attachment), in order; counting begins afresh. `null`
 * entries are blocks without a number. In mode `renumber`, `starts` holds the number at which a sequence of its own begins.
 */
export function placeMarkers(
  markers: readonly (SourceMarker | null)[],
  { scheme, getLevel }: SchemeChoice,
  mode: NumberingMode,
  starts: readonly (number | null)[] = [],
): (Placement | null)[] {
  const counter = createCounter(scheme);
  return markers.map((marker, index) => {
    if (marker === null) return null;
    const level = Math.min(getLevel(marker), scheme.levels.length - 1);
    const fields =
      mode === 'keep'
        ? keepMarker(marker, level, scheme, counter)
        : renumberMarker(marker, level, scheme.levels[level] as Level, starts[index] ?? null, counter);
    const placed = counter.next(fields);
    return { fields, marker: placed, isChanged: placed.text !== marker.text };
  });
}

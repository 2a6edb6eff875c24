/**
 * Where a long title turns: at sense, never inside a word, its lines in the shape of a trapezium or a diamond. Source: GB/T 9704-2012 on
 * titles. Every output takes its lines from here, so that none turns them elsewhere.
 */
import { mmToPt } from '../../base/units/length.ts';
import { measureTextCells } from '../../base/units/text-width.ts';
import type { ResolvedRun } from '../resolve/resolved-plan.ts';
import { FITTING_SHARE, getTextBlock, type Layout, type TextStyle } from './layout.ts';

/** Words of titles that a dictionary takes apart, and a reader does not. */
const JOINED =
  /^(?:应急预案|工作方案|实施方案|处置方案|行动方案|专项行动|工作计划|管理办法|实施细则|应急演练|领导小组)/;
/** Ends of the names of units: behind them a title turns best. */
const UNIT_END =
  /(?:小学|中学|大学|学校|学院|幼儿园|公司|集团|医院|卫生院|街道|社区|委员会|办公室|管理局|[省市县区乡镇局厅部委])$/;
/** What does not begin a line, beside punctuation. */
const NO_START = /^[的和与及等，。、；：！？）》”’…]/u;
const NO_END = /[（《“‘]$/u;
const MAX_LINES = 6;
const LEAST_LAST_CELLS = 3;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Offsets inside a text at which a line may end. */
function listTurns(text: string): number[] {
  const turns: number[] = [];
  let joinedUntil = 0;
  for (const { index } of segmenter.segment(text)) {
    const isInside = index < joinedUntil;
    const joined = JOINED.exec(text.slice(index))?.[0].length ?? 0;
    if (!isInside && joined > 0) joinedUntil = index + joined;
    const isForbidden = isInside || NO_START.test(text.slice(index)) || NO_END.test(text.slice(0, index));
    if (index > 0 && !isForbidden) turns.push(index);
  }
  return turns;
}

/** What counts against a division, in squares of full-width characters, beside lines of unequal lengths. */
const HOURGLASS = 100;
const CRUMB = 50;
const TURN_AT_UNIT = -12;

/** What has been laid out before a place: whether the line before is shorter than the one before that, and whether any was an hourglass. */
type Shape = { readonly before: number; readonly isFallen: boolean; readonly isHourglass: boolean };
/** `fault` is in squares of full-width characters times the square of the number of lines, and so without fractions that add up unequally. */
type Division = { readonly fault: number; readonly lines: readonly string[] };
const NO_LINES: Division = { fault: 0, lines: [] };

/**
 * The division into `count` lines of at most `cells` with least against it (the first of equals), or `null` where there is none: unequal
 * lengths, an hourglass, a crumb at the end, turns elsewhere than behind a unit's name. The best rest of each place is worked out once.
 */
function divide(text: string, turns: readonly number[], count: number, cells: number): readonly string[] | null {
  const places = [0, ...turns, text.length];
  const reach = [0];
  places.slice(1).forEach((place, index) => {
    reach.push((reach[index] ?? 0) + measureTextCells(text.slice(places[index], place)));
  });
  const at = (place: number) => reach[place] ?? 0;
  const end = places.length - 1;
  const known = new Map<string, Division | null>();

  const findRest = (from: number, left: number, shape: Shape): Division | null => {
    const key = [from, left, shape.before, shape.isFallen, shape.isHourglass].join();
    const found = known.get(key) ?? (known.has(key) ? null : undefined);
    if (found !== undefined) return found;
    let best: Division | null = null;
    for (let to = left === 1 ? end : from + 1; to <= end; to++) {
      const width = at(to) - at(from);
      if (width > cells) break;
      // What remains must fit the lines that are left.
      if (at(end) - at(to) > (left - 1) * cells) continue;
      const isHourglass = shape.isHourglass || (shape.isFallen && shape.before < width);
      const rest =
        left === 1 ? NO_LINES : findRest(to, left - 1, { before: width, isFallen: width < shape.before, isHourglass });
      if (rest === null) continue;
      const line = text.slice(places[from], places[to]);
      let fault = rest.fault + (width * count - at(end)) ** 2;
      if (left === 1) fault += count ** 2 * ((isHourglass ? HOURGLASS : 0) + (width < LEAST_LAST_CELLS ? CRUMB : 0));
      else if (UNIT_END.test(line)) fault += count ** 2 * TURN_AT_UNIT;
      if (best === null || fault < best.fault) best = { fault, lines: [line, ...rest.lines] };
    }
    known.set(key, best);
    return best;
  };
  return findRest(0, count, { before: 0, isFallen: false, isHourglass: false })?.lines ?? null;
}

/** Lines of at most `cells` full-width characters; the text as it is where it fits, or where no turn at sense would make it fit. */
export function divideTitle(text: string, cells: number): readonly string[] {
  const width = measureTextCells(text);
  if (width <= cells) return [text];
  const least = Math.ceil(width / cells);
  if (least > MAX_LINES) return [text];
  const turns = listTurns(text);
  for (let count = least; count <= MAX_LINES; count++) {
    const lines = divide(text, turns, count, cells);
    if (lines !== null) return lines;
  }
  return [text];
}

/** Full-width characters that stand on a line of a title. */
export function getTitleCells(layout: Layout, style: TextStyle = layout.title): number {
  return Math.floor((FITTING_SHARE * mmToPt(getTextBlock(layout).widthMm)) / style.sizePt);
}

/** Runs between two line breaks, turned. */
function turnLine(runs: readonly ResolvedRun[], cells: number): ResolvedRun[] {
  const lines = divideTitle(runs.map((run) => (run.type === 'text' ? run.text : '')).join(''), cells);
  const result: ResolvedRun[] = [];
  let line = 0;
  let left = lines[0]?.length ?? 0;
  for (const run of runs) {
    if (run.type !== 'text') continue;
    let rest = run.text;
    while (rest.length > left && line < lines.length - 1) {
      if (left > 0) result.push({ ...run, text: rest.slice(0, left) });
      result.push({ type: 'line-break' });
      rest = rest.slice(left);
      line += 1;
      left = lines[line]?.length ?? 0;
    }
    if (rest !== '' || run.text === '') result.push({ ...run, text: rest });
    left -= rest.length;
  }
  return result;
}

/** A title's runs with line breaks where its lines turn; those the plan has stay where they are. */
export function turnTitle(runs: readonly ResolvedRun[], cells: number): readonly ResolvedRun[] {
  const result: ResolvedRun[] = [];
  let line: ResolvedRun[] = [];
  for (const run of runs) {
    if (run.type === 'text') line.push(run);
    else {
      result.push(...turnLine(line, cells), run);
      line = [];
    }
  }
  return [...result, ...turnLine(line, cells)];
}

/**
 * Which of a title's line breaks somebody chose: those that `divideTitle` would not make itself in a line of any of these lengths. One
 * answer for each break between `lines`.
 */
export function findChosenBreaks(lines: readonly string[], lengths: readonly number[]): readonly boolean[] {
  const isOwnWork = (group: readonly string[]) =>
    lengths.some((cells) => divideTitle(group.join(''), cells).join('\n') === group.join('\n'));
  const chosen: boolean[] = [];
  let from = 0;
  while (from < lines.length) {
    let end = lines.length;
    while (end > from + 1 && !isOwnWork(lines.slice(from, end))) end -= 1;
    chosen.push(...Array.from({ length: end - from - 1 }, () => false));
    if (end < lines.length) chosen.push(true);
    from = end;
  }
  return chosen;
}

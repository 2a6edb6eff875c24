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

/** What is wrong with lines: unequal lengths, an hourglass, a crumb at the end, a turn elsewhere than behind a unit's name. */
function rate(lines: readonly string[]): number {
  const widths = lines.map(measureTextCells);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const isHourglass = widths.some(
    (width, index) =>
      index > 0 && index < widths.length - 1 && width < Math.min(widths[index - 1] ?? 0, widths[index + 1] ?? 0),
  );
  const turnsAtUnit = lines.slice(0, -1).filter((line) => UNIT_END.test(line)).length;
  const isCrumb = (widths.at(-1) ?? 0) < LEAST_LAST_CELLS;
  return spread + (isHourglass ? 100 : 0) + (isCrumb ? 50 : 0) - turnsAtUnit * 12;
}

/** The best division into `count` lines of at most `cells`, or `null` where there is none. */
function divide(text: string, turns: readonly number[], count: number, cells: number): string[] | null {
  let best: string[] | null = null;
  const extend = (lines: readonly string[], from: number) => {
    const left = count - lines.length;
    if (left === 1) {
      const all = [...lines, text.slice(from)];
      if (measureTextCells(text.slice(from)) <= cells && (best === null || rate(all) < rate(best))) best = all;
      return;
    }
    for (const turn of turns) {
      const isLineTooLong = turn > from && measureTextCells(text.slice(from, turn)) > cells;
      if (isLineTooLong) break;
      // What remains must fit the lines that are left.
      const isRestTooLong = measureTextCells(text.slice(turn)) > (left - 1) * cells;
      if (turn > from && !isRestTooLong) extend([...lines, text.slice(from, turn)], turn);
    }
  };
  extend([], 0);
  return best;
}

/** Lines of at most `cells` full-width characters; the text as it is where it fits, or where no turn at sense would make it fit. */
export function divideTitle(text: string, cells: number): readonly string[] {
  const width = measureTextCells(text);
  if (width <= cells) return [text];
  const turns = listTurns(text);
  for (let count = Math.ceil(width / cells); count <= MAX_LINES; count++) {
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

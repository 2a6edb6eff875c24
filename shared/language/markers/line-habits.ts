/** How the lines of one file are numbered, as far as a single line does not show it. */
import type { MarkerForm } from '../../model/numbering/forms.ts';
import { findBareRuns } from './bare-numbers.ts';
import { findLetterRuns } from './letters.ts';
import { getPrefixLength, type RecogniseOptions, recogniseMarker } from './recognise.ts';
import { findStageRuns } from './stages.ts';

/** Paths a file must have before its bare numbers are read as their first parts. */
const FEWEST_PATHS = 2;

/** True where headings are numbered 1.1, so that a bare `1 总则` is one too. */
function hasPathMarkers(lines: readonly string[]): boolean {
  let paths = 0;
  for (const line of lines) {
    if (recogniseMarker(line)?.form === 'decimal-path' && ++paths >= FEWEST_PATHS) return true;
  }
  return false;
}

/** Forms under which plain numbers begin again. */
const ABOVE_BARE: readonly MarkerForm[] = [
  'part',
  'chapter',
  'section',
  'chinese-comma',
  'chinese-dot',
  'chinese-paren',
];

export type LineHabits = {
  readonly options: RecogniseOptions;
  /** The series of numbers that only a whole file shows (run into the words behind them, or letters), by the indexes of their lines. */
  readonly series: readonly (readonly number[])[];
};

/** How the lines of one file are numbered. `isRefused` leaves out a series, by its first line. */
export function readLineHabits(
  lines: readonly string[],
  isRefused: (firstLine: number) => boolean = () => false,
): LineHabits {
  const hasPaths = hasPathMarkers(lines);
  const forms = lines.map((line) => recogniseMarker(line, { hasPaths })?.form ?? null);
  const texts = lines.map((line) => line.slice(getPrefixLength(line)).trimEnd());
  const bare = findBareRuns(
    texts.map((text, index) => (forms[index] === null ? text : '')),
    (index) => ABOVE_BARE.some((form) => form === forms[index]),
  );
  const stages = findStageRuns(texts, forms)
    .map((run) => run.filter((index) => forms[index] === null))
    .filter((run) => run.length > 0);
  const letters = findLetterRuns(texts, (index) => forms[index] !== null);
  const series = [...bare, ...stages, ...letters];
  const accepted = series.filter(([first]) => first !== undefined && !isRefused(first));
  return { options: { hasPaths, inSeries: new Set(accepted.flat().map((index) => texts[index] ?? '')) }, series };
}

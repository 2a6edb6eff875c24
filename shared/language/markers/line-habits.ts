/** How the lines of one file are numbered, as far as a single line does not show it. */
import type { MarkerForm } from '../../model/numbering/forms.ts';
import { findBareRuns } from './bare-numbers.ts';
import { getPrefixLength, type RecogniseOptions, recogniseMarker } from './recognise.ts';

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
  /** The series of numbers without a mark, by the indexes of their lines. */
  readonly bareRuns: readonly (readonly number[])[];
};

/** How the lines of one file are numbered, as far as a single line does not show it. `isRefused` leaves out a series, by its first line. */
export function readLineHabits(
  lines: readonly string[],
  isRefused: (firstLine: number) => boolean = () => false,
): LineHabits {
  const hasPaths = hasPathMarkers(lines);
  const forms = lines.map((line) => recogniseMarker(line, { hasPaths })?.form ?? null);
  const bareRuns = findBareRuns(
    lines.map((line, index) => (forms[index] === null ? line.slice(getPrefixLength(line)) : '')),
    (index) => ABOVE_BARE.some((form) => form === forms[index]),
  );
  const accepted = bareRuns.filter(([first]) => first !== undefined && !isRefused(first));
  const bare = new Set(
    accepted.flat().map((index) => (lines[index] ?? '').slice(getPrefixLength(lines[index] ?? '')).trimEnd()),
  );
  return { options: { hasPaths, bare }, bareRuns };
}

/**
 * Lists counted with letters or stems: a) b) c), A. B. C., （a） （b）, 甲、乙、丙、. One line alone shows nothing (A.B公司, 甲、乙双方), so a letter is a
 * number only as a member of a complete series of a file, from its first on, each in the same signs.
 */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const SPACE = '[ \\t\\u00a0\\u3000]';
const LETTERED = new RegExp(
  `^(?:([a-zA-Z])${SPACE}*([)）.．、])|([(（])${SPACE}*([a-zA-Z${STEMS}])${SPACE}*[)）]|([${STEMS}])([、.．])(?![${STEMS}]))${SPACE}*(?=[^\\s\\d])`,
);
/** Where the first member may stand in the line that heads the list: 应做到：a)到场；. */
const INLINE_FIRST = new RegExp(
  `[：:]${SPACE}*(?=(?:[aA][)）.．、]|[(（][aA甲][)）]|甲[、.．])${SPACE}*[^\\s\\d])`,
  'g',
);

export type Lettered = {
  /** As typed, with white space behind it: `a) `, `甲、`. */
  readonly marker: string;
  readonly number: number;
  /** Members of one series are alike in it. */
  readonly shape: string;
};

function countCharacter(character: string): { readonly kind: string; readonly number: number } {
  const [kind, number] = /[a-z]/.test(character)
    ? ['a', character.charCodeAt(0) - 'a'.charCodeAt(0)]
    : /[A-Z]/.test(character)
      ? ['A', character.charCodeAt(0) - 'A'.charCodeAt(0)]
      : ['甲', STEMS.indexOf(character)];
  return { kind, number: number + 1 };
}

/** What a line would begin with if its letter were a number. */
export function readLettered(text: string): Lettered | null {
  const [marker = '', letter, mark, opening, inBrackets, stem, stop] = LETTERED.exec(text) ?? [];
  if (marker === '') return null;
  const { kind, number } = countCharacter(letter ?? inBrackets ?? stem ?? '');
  return { marker, number, shape: `${kind}${opening === undefined ? (mark ?? stop) : '()'}` };
}

/** The first member that stands in a line's middle, behind the colon that ends what heads it. */
function readInlineFirst(text: string): Lettered | null {
  const last = [...text.matchAll(INLINE_FIRST)].at(-1);
  return last === undefined ? null : readLettered(text.slice((last.index ?? 0) + last[0].length));
}

type Run = { readonly shape: string; last: number; readonly indexes: number[] };

/**
 * The complete series among the lines of a file, as indexes of lines. `isNumbered` is true for a line that bears a number by itself: it ends the
 * series open there, unless it heads the next.
 */
export function findLetterRuns(
  lines: readonly string[],
  isNumbered: (index: number) => boolean,
): readonly (readonly number[])[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  for (const [index, line] of lines.entries()) {
    if (isNumbered(index)) open = [];
    const inline = readInlineFirst(line);
    if (inline !== null) {
      open = [{ shape: inline.shape, last: 1, indexes: [] }];
      runs.push(...open);
    }
    const lettered = isNumbered(index) ? null : readLettered(line);
    if (lettered === null) continue;
    const { number, shape } = lettered;
    if (number === 1) {
      const run = { shape, last: 1, indexes: [index] };
      open.push(run);
      runs.push(run);
      continue;
    }
    const run = open.findLast((each) => each.shape === shape && each.last === number - 1);
    if (run === undefined) continue;
    run.indexes.push(index);
    run.last = number;
    // What began behind its last member stood under it.
    open = open.slice(0, open.indexOf(run) + 1);
  }
  return runs.filter(({ last }) => last > 1).map(({ indexes }) => indexes);
}

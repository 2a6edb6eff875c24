/** What differs between the words before and after a change, with a few of the words around it. */

export type ChangedWords = {
  /** Unchanged characters on both sides, shortened; `…` marks what was left out. */
  readonly lead: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
};

const CONTEXT_CHARACTERS = 14;
const LONGEST_CHANGE = 80;
/** Stands for a line break that was taken out or put in. */
const BREAK_SIGN = '⏎';

function shorten(text: string): string {
  return text.length > LONGEST_CHANGE ? `${text.slice(0, LONGEST_CHANGE)}…` : text;
}

const showBreaks = (text: string) => text.replaceAll('\n', BREAK_SIGN);

/** Marks and blanks as short as this are shown whole: 5、 2、 reads better than 5 2 、. */
const SHORTEST_PARTED = 8;

/**
 * What an entry of the report changed, with the words around it in the source's line where the entry names a part of it. An
 * entry that reads words without changing them (a name list) tells `after` beside them.
 */
export function describeChange(before: string, after: string, line: string, isReading: boolean): ChangedWords {
  if (isReading) return { lead: showBreaks(shorten(before)), removed: '', added: after, tail: '' };
  const at = before === '' ? -1 : line.indexOf(before);
  if (at === -1 || before.length === line.length) return findChangedWords(before, after);
  if (before.length > SHORTEST_PARTED || after.length > SHORTEST_PARTED) {
    return findChangedWords(line, line.slice(0, at) + after + line.slice(at + before.length));
  }
  const { lead, tail } = findChangedWords(
    `${line.slice(0, at)}\u0000${line.slice(at + before.length)}`,
    `${line.slice(0, at)}\u0001${line.slice(at + before.length)}`,
  );
  return { lead, removed: before, added: after, tail };
}

/** `把人员\n伤亡` → `把人员伤亡`: lead 把人员, removed ⏎, tail 伤亡. */
export function findChangedWords(before: string, after: string): ChangedWords {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const lead = before.slice(0, start);
  const tail = end === 0 ? '' : before.slice(-end);
  return {
    lead: showBreaks(lead.length > CONTEXT_CHARACTERS ? `…${lead.slice(-CONTEXT_CHARACTERS)}` : lead),
    removed: showBreaks(shorten(before.slice(start, before.length - end))),
    added: showBreaks(shorten(after.slice(start, after.length - end))),
    tail: showBreaks(tail.length > CONTEXT_CHARACTERS ? `${tail.slice(0, CONTEXT_CHARACTERS)}…` : tail),
  };
}

/** What differs between two lists of inlines, word by word; a live member is one word, whatever it prints. */
import type { Inline } from '../../model/plan/inline.ts';
import { getInlinesText, joinTexts } from '../../model/plan/inlines.ts';
import { isSameData } from './same-data.ts';
import { compareParts, type DifferenceKind, splitWords } from './word-differences.ts';

export type InlineRun = { readonly kind: DifferenceKind; readonly content: readonly Inline[] };

/** Stands for a live member among characters. */
const MEMBER = '\ufffc';

/** Characters count one by one, a live member and a line break as one. */
export const getLength = (inline: Inline) => (inline.type === 'text' ? inline.text.length : 1);

/** The inlines from one character up to another; a text is divided where they stand in it. */
export function sliceInlines(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0;
  return content.flatMap((inline): Inline[] => {
    const start = at;
    at += getLength(inline);
    if (at <= from || start >= to) return [];
    if (inline.type !== 'text') return [inline];
    return [{ ...inline, text: inline.text.slice(Math.max(0, from - start), to - start) }];
  });
}

/** The words of the text as one: where only comments part it, a word may be several inlines. */
function splitContent(content: readonly Inline[]): Inline[][] {
  let [inline, within] = [0, 0];
  const take = (length: number): Inline[] => {
    const taken: Inline[] = [];
    for (let left = length; left > 0; ) {
      const current = content[inline];
      if (current === undefined) break;
      const rest = getLength(current) - within;
      const count = Math.min(left, rest);
      taken.push(current.type === 'text' ? { ...current, text: current.text.slice(within, within + count) } : current);
      left -= count;
      within = count === rest ? 0 : within + count;
      if (count === rest) inline += 1;
    }
    return taken;
  };
  return splitWords(getInlinesText(content, () => MEMBER)).map(({ length }) => take(length));
}

/** Comments on it are no part of what it says. */
const dropComments = ({ comments: _, ...said }: Inline) => said as Inline;

function getKey(word: readonly Inline[]): string {
  const order = (said: Inline) => Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(joinTexts(word.map(dropComments)).map(order));
}

/**
 * Runs in reading order: what is gone stands before what took its place. Those that are not `added` make up the content before, those that are
 * not `removed` the content after. A word in other marks is another word.
 */
export function compareInlines(before: readonly Inline[], after: readonly Inline[]): InlineRun[] {
  return compareParts(splitContent(before), splitContent(after), getKey).map(({ kind, parts }) => ({
    kind,
    content: joinTexts(parts.flat()),
  }));
}

export function isSameContent(before: readonly Inline[], after: readonly Inline[]): boolean {
  return (
    isSameData(before, after) || isSameData(joinTexts(before.map(dropComments)), joinTexts(after.map(dropComments)))
  );
}

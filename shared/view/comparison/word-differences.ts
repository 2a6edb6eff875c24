/** What differs between two texts, word by word; Chinese is taken apart into its words. */
import { diffArrays } from 'diff';

export type DifferenceKind = 'same' | 'removed' | 'added';
/** `was` are the same parts as the older state has them, none where they came. */
export type Run<Part> = {
  readonly kind: DifferenceKind;
  readonly parts: readonly Part[];
  readonly was: readonly Part[];
};
export type WordRun = { readonly kind: DifferenceKind; readonly text: string };

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Steps from one to the other beyond which nothing is told apart: the whole gave way to the other. */
const MOST_EDITS = 2000;

/** Words of a text; line breaks, which end paragraphs, stand alone. */
export function splitWords(text: string): string[] {
  return text
    .split(/(\n)/)
    .flatMap((part) => (part === '\n' ? [part] : [...SEGMENTER.segment(part)].map(({ segment }) => segment)));
}

/** Runs of parts in reading order: what is gone stands before what took its place. Parts of one key are the same. */
export function compareParts<Part>(
  before: readonly Part[],
  after: readonly Part[],
  getKey: (part: Part) => string,
): Run<Part>[] {
  const [old, now] = [before.map(getKey), after.map(getKey)];
  const whole: Run<Part>[] = [
    { kind: 'removed', parts: before, was: before },
    { kind: 'added', parts: after, was: [] },
  ];
  const found = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (found === undefined) return whole.filter(({ parts }) => parts.length > 0);
  let [oldAt, nowAt] = [0, 0];
  return found.map(({ value: { length }, added, removed }): Run<Part> => {
    const was = added ? [] : before.slice(oldAt, oldAt + length);
    const is = removed ? [] : after.slice(nowAt, nowAt + length);
    oldAt += was.length;
    nowAt += is.length;
    return removed ? { kind: 'removed', parts: was, was } : { kind: added ? 'added' : 'same', parts: is, was };
  });
}

export function compareWords(before: string, after: string): WordRun[] {
  return compareParts(splitWords(before), splitWords(after), (word) => word).map(({ kind, parts }) => ({
    kind,
    text: parts.join(''),
  }));
}

/** How many characters differ: the smaller, the more alike. */
export function measureDifference(before: string, after: string): number {
  return compareWords(before, after).reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : text.length), 0);
}

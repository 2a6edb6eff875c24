/** What differs between two texts, word by word. */
import { diffArrays } from 'diff';

export type WordRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words of a text; line breaks, which end paragraphs, stand alone. */
function splitWords(text: string): string[] {
  return text
    .split(/(\n)/)
    .flatMap((part) => (part === '\n' ? [part] : [...SEGMENTER.segment(part)].map(({ segment }) => segment)));
}

/** Runs in reading order: what is gone stands before what took its place. */
export function compareWords(before: string, after: string): WordRun[] {
  return diffArrays(splitWords(before), splitWords(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** How many characters differ: the smaller, the more alike. */
export function measureDifference(before: string, after: string): number {
  return compareWords(before, after).reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : text.length), 0);
}

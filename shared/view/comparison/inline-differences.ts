/** What differs between two lists of inlines, word by word; a live member is one word, whatever it prints. */
import type { Inline } from '../../model/plan/inline.ts';
import { joinTexts } from '../../model/plan/inlines.ts';
import { compareParts, type DifferenceKind, splitWords } from './word-differences.ts';

export type InlineRun = { readonly kind: DifferenceKind; readonly content: readonly Inline[] };

const splitInline = (inline: Inline): Inline[] =>
  inline.type === 'text' ? splitWords(inline.text).map((text) => ({ ...inline, text })) : [inline];

/** Comments on it are no part of what it says. */
function getKey({ comments: _, ...said }: Inline): string {
  return JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Runs in reading order: what is gone stands before what took its place. Those that are not `added` make up the content before, those that are
 * not `removed` the content after. A word in other marks is another word.
 */
export function compareInlines(before: readonly Inline[], after: readonly Inline[]): InlineRun[] {
  return compareParts(before.flatMap(splitInline), after.flatMap(splitInline), getKey).map(({ kind, parts }) => ({
    kind,
    content: joinTexts(parts),
  }));
}

export function isSameContent(before: readonly Inline[], after: readonly Inline[]): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((inline, index) => getKey(inline) === getKey(after[index] as Inline)))
  );
}

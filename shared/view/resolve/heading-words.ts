/**
 * How far the heading of a numbered block reaches: the words set in its level's typeface. Source: GB/T 9704-2012 sets headings, and the
 * heading that runs into its text, in a typeface of their own; a numbered sentence is text like any other.
 */

/** Signs that only sentences have. */
const SENTENCE_SIGNS = /[；！？]/;
/** Signs that short headings may have, as in 以人为本，安全第一。 */
const PAUSES = /[，：]/;

/** Most characters of a heading, without its full stop. */
const MAX = {
  /** On a line of its own. */
  alone: 40,
  aloneWithPause: 20,
  /** In front of its text: 指挥部。负责…… */
  runIn: 25,
  runInWithPause: 20,
  /** One sentence with a full stop and nothing behind it. */
  sentence: 12,
} as const;

function getLimit(hasStop: boolean, isRunIn: boolean, hasPause: boolean): number {
  if (!hasStop) return hasPause ? MAX.aloneWithPause : MAX.alone;
  if (isRunIn) return hasPause ? MAX.runInWithPause : MAX.runIn;
  return hasPause ? 0 : MAX.sentence;
}

/**
 * Offset behind the heading of a numbered block's text: 4 in `职责。负责……`, the whole length where nothing but a heading is there,
 * 0 where the text is a sentence.
 */
export function findHeadingEnd(text: string): number {
  const stop = text.indexOf('。');
  const words = stop === -1 ? text : text.slice(0, stop);
  if (SENTENCE_SIGNS.test(words)) return 0;
  const isRunIn = stop !== -1 && text.slice(stop + 1).trim() !== '';
  if (words.length > getLimit(stop !== -1, isRunIn, PAUSES.test(words))) return 0;
  return isRunIn ? stop + 1 : text.length;
}

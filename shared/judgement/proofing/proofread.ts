/** Everything a proofreader finds in one text. */
import type { ProofMatch } from './grade.ts';
import { createWordFinder, LEXICON, type LexiconEntry } from './lexicon.ts';
import type { OwnWord } from './own-words.ts';
import { NUMBER_PATTERNS } from './patterns/numbers.ts';
import { PARTICLES } from './patterns/particles.ts';
import { findPattern, type Pattern } from './patterns/pattern.ts';
import { PUNCTUATION_PATTERNS } from './patterns/punctuation.ts';
import { findUnpaired } from './unpaired.ts';

const findWords = createWordFinder(LEXICON);
const PATTERNS: readonly Pattern[] = [...PARTICLES, ...NUMBER_PATTERNS, ...PUNCTUATION_PATTERNS];

/** Of matches that overlap the one that was found first. */
function withoutOverlaps(matches: readonly ProofMatch[]): ProofMatch[] {
  const kept: ProofMatch[] = [];
  for (const match of matches) {
    if (kept.every(({ start, end }) => match.end <= start || end <= match.start)) kept.push(match);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function findBuiltIn(text: string, isSentence: boolean): ProofMatch[] {
  return withoutOverlaps([
    ...findWords(text),
    ...PATTERNS.flatMap((pattern) =>
      pattern.isForSentences === true && !isSentence ? [] : findPattern(text, pattern),
    ),
    ...findUnpaired(text),
  ]);
}

/** Texts read lately, since a plan is read again after every pause in typing and most of it is as it was. */
const KNOWN = new Map<string, readonly ProofMatch[]>();
const KNOWN_LIMIT = 30_000;

function recall(text: string, isSentence: boolean): readonly ProofMatch[] {
  const key = `${isSentence ? 's' : ''}\n${text}`;
  let matches = KNOWN.get(key);
  if (matches === undefined) {
    matches = findBuiltIn(text, isSentence);
    if (KNOWN.size >= KNOWN_LIMIT) KNOWN.clear();
    KNOWN.set(key, matches);
  }
  return matches;
}

/** Finds in a text of a line or a paragraph, in order; `isSentence` is false in cells, titles and forms. */
export type Proofreader = (text: string, isSentence: boolean) => readonly ProofMatch[];

function toEntry({ words, right, grade, note }: OwnWord): LexiconEntry {
  const isInside = right?.includes(words) === true;
  return {
    rule: 'P06',
    grade,
    wrong: words,
    right: right === '' ? null : right,
    unless: isInside && right !== null ? [right] : [],
    ...(right === '' && { reason: 'own' }),
    ...(note !== '' && { source: note }),
  };
}

function createReader(ownWords: readonly OwnWord[]): Proofreader {
  if (ownWords.length === 0) return recall;
  const findOwn = createWordFinder(ownWords.filter(({ right }) => right !== null).map(toEntry));
  // What is in order is found as a word is, and then nothing is said of it.
  const findAccepted = createWordFinder(ownWords.filter(({ right }) => right === null).map(toEntry));
  return (text, isSentence) => {
    const accepted = findAccepted(text);
    const built = recall(text, isSentence).filter(({ start, end }) =>
      accepted.every((one) => end <= one.start || one.end <= start),
    );
    return withoutOverlaps([...findOwn(text), ...built]);
  };
}

const READERS = new WeakMap<readonly OwnWord[], Proofreader>();

/** A reader that knows the user's own words besides the built-in lexicon; made once a list. */
export function getProofreader(ownWords: readonly OwnWord[]): Proofreader {
  let reader = READERS.get(ownWords);
  if (reader === undefined) {
    reader = createReader(ownWords);
    READERS.set(ownWords, reader);
  }
  return reader;
}

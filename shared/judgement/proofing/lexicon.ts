/**
 * Words that are written wrong, and what is meant. Written for this program; the forms of `word-forms.json` are those of
 * 第一批异形词整理表 (GF 1001—2001).
 */
import * as z from 'zod';
import { GRADES, type ProofMatch } from './grade.ts';
import lookAlikeCharacters from './lexicon/look-alike-characters.json' with { type: 'json' };
import namesOfToday from './lexicon/names-of-today.json' with { type: 'json' };
import saidTwice from './lexicon/said-twice.json' with { type: 'json' };
import usualForms from './lexicon/usual-forms.json' with { type: 'json' };
import wordForms from './lexicon/word-forms.json' with { type: 'json' };
import wrongCharacters from './lexicon/wrong-characters.json' with { type: 'json' };

const lexiconSchema = z.strictObject({
  rule: z.enum(['P01', 'P02']),
  grade: z.enum(GRADES),
  source: z.string().min(1).optional(),
  /** Wrong to right. */
  words: z.record(z.string().min(1), z.string().min(1)),
  /** By wrong word: longer words that hold it and are in order. */
  unless: z.record(z.string().min(1), z.array(z.string().min(2))).optional(),
});

/** A word to be found, and what belongs in its place. */
export type LexiconEntry = Pick<ProofMatch, 'rule' | 'grade' | 'right' | 'reason' | 'source'> & {
  readonly wrong: string;
  readonly unless: readonly string[];
};

export const LEXICON: readonly LexiconEntry[] = [
  wrongCharacters,
  lookAlikeCharacters,
  wordForms,
  usualForms,
  saidTwice,
  namesOfToday,
].flatMap((file) => {
  const { rule, grade, source, words, unless = {} } = lexiconSchema.parse(file);
  return Object.entries(words).map(
    ([wrong, right]): LexiconEntry => ({
      rule,
      grade,
      wrong,
      right,
      unless: unless[wrong] ?? [],
      ...(source !== undefined && { source }),
    }),
  );
});

/** Whether the characters at `at` belong to one of the longer words. */
function isPartOf(text: string, at: number, { wrong, unless }: LexiconEntry): boolean {
  return unless.some((longer) => {
    for (let inside = longer.indexOf(wrong); inside !== -1; inside = longer.indexOf(wrong, inside + 1)) {
      if (at >= inside && text.startsWith(longer, at - inside)) return true;
    }
    return false;
  });
}

/** Finds the entries' words in one text after another; of words that begin at one place the longest. */
export function createWordFinder(entries: readonly LexiconEntry[]): (text: string) => ProofMatch[] {
  const byFirst = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const first = entry.wrong.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const known of byFirst.values()) known.sort((one, other) => other.wrong.length - one.wrong.length);
  return (text) => {
    const matches: ProofMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      const entry = byFirst
        .get(text.charAt(at))
        ?.find((candidate) => text.startsWith(candidate.wrong, at) && !isPartOf(text, at, candidate));
      if (entry === undefined) continue;
      const { wrong, unless: _, ...match } = entry;
      matches.push({ ...match, start: at, end: at + wrong.length });
      at += wrong.length - 1;
    }
    return matches;
  };
}

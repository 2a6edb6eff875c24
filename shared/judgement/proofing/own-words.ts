/** What a user adds to the proofreading: words to be found, and words that are in order whatever the lexicon says. */
import * as z from 'zod';
import { GRADES } from './grade.ts';

export const OWN_WORD_MAX_LENGTH = 50;
export const OWN_WORD_NOTE_MAX_LENGTH = 200;
/** More than any office keeps; a longer list is a dictionary. */
export const OWN_WORDS_LIMIT = 5000;

export const ownWordSchema = z
  .object({
    words: z.string().min(1).max(OWN_WORD_MAX_LENGTH),
    /** What belongs there, '' where only its author knows; `null` for words that are in order. */
    right: z.string().max(OWN_WORD_MAX_LENGTH).nullable(),
    grade: z.enum(GRADES),
    /** Why; shown with what is found. */
    note: z.string().max(OWN_WORD_NOTE_MAX_LENGTH),
  })
  .refine(({ words, right }) => words !== right, { message: 'replaced with itself' });
export type OwnWord = z.infer<typeof ownWordSchema>;

export const NO_OWN_WORDS: readonly OwnWord[] = [];

/** The list with a word added, or put in the place of what it said of the same words. */
export function addOwnWord(list: readonly OwnWord[], added: OwnWord): OwnWord[] {
  return [...list.filter(({ words }) => words !== added.words), added];
}

export function removeOwnWord(list: readonly OwnWord[], words: string): OwnWord[] {
  return list.filter((own) => own.words !== words);
}

/**
 * Laws, regulations, rules and standards that plans cite, each as its published text says. Only what is certain stands in an entry:
 * a field nobody was sure of is left out. Entries were read through last on the day of `CHECKED`.
 */
import * as z from 'zod';
import laws from './library/laws.json' with { type: 'json' };
import regulations from './library/regulations.json' with { type: 'json' };
import rules from './library/rules.json' with { type: 'json' };
import standards from './library/standards.json' with { type: 'json' };

export const CHECKED = '2026-11-30';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const lawSchema = z.strictObject({
  /** As it is cited between 《》. */
  title: z.string().min(2),
  /** 国办发〔2024〕5号, 国务院令第708号, GB/T 29639-2020. */
  number: z.string().min(1).optional(),
  issued: day.optional(),
  inForce: day.optional(),
  /** Title of what is cited in its place now. */
  replacedBy: z.string().optional(),
  /** The day on which it ceased to hold. */
  withdrawn: day.optional(),
  citedFor: z.string().optional(),
});
export type Law = z.infer<typeof lawSchema>;

export const LAWS: readonly Law[] = z.array(lawSchema).parse([...laws, ...regulations, ...rules, ...standards]);

const STATE = '中华人民共和国';
/** 《中华人民共和国消防法》 and 《消防法》 are one law; white space in a title says nothing. */
function simplify(title: string): string {
  return title.replace(/\s/g, '').replace(STATE, '');
}

const BY_TITLE = new Map(LAWS.map((law) => [simplify(law.title), law]));

/** The entry that goes by this title, `null` for one the register does not have. */
export function findLaw(title: string): Law | null {
  return BY_TITLE.get(simplify(title)) ?? null;
}

export type Citation = {
  readonly title: string;
  /** What stands in brackets behind the title, where it is a number; `null` otherwise. */
  readonly number: string | null;
  /** Where the title and the number stand in the text, without their brackets. */
  readonly titleStart: number;
  readonly numberStart: number;
};

const CITATION = /《([^《》\n]{2,60})》(?:[（(]([^（）()\n]{3,40})[）)])?/g;
const NUMBER =
  /^(?:[A-Z]{2,4}(?:\/T)?\s?T?[\d.]+[-—－]\d{4}|[^\s，。、]{2,20}令第[\d〇一二三四五六七八九十百]+号|[^\s，。、]{2,12}〔\d{4}〕\d+号)$/;

/** Every title in 《》 of a text, with the number that follows it. */
export function listCitations(text: string): Citation[] {
  return [...text.matchAll(CITATION)].map((match) => {
    const [whole, title = '', inBrackets] = match;
    const number = inBrackets !== undefined && NUMBER.test(inBrackets) ? inBrackets : null;
    return {
      title,
      number,
      titleStart: match.index + 1,
      numberStart: match.index + whole.length - 1 - (inBrackets?.length ?? 0),
    };
  });
}

/** Whether two numbers are one: dashes and white space are written in several ways. */
export function isSameNumber(one: string, other: string): boolean {
  const plain = (number: string) => number.replace(/[\s　]/g, '').replace(/[—－–]/g, '-');
  return plain(one) === plain(other);
}

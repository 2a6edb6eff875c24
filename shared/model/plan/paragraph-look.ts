/** Direct formatting of a paragraph: what it has instead of the layout's. Source: ECMA-376 Part 1, 17.3.1 for what Word can say too. */
import * as z from 'zod';

type Limits = { readonly least: number; readonly most: number };
/** Lengths in whole half points, indents in whole half characters of the body. */
const STEP = 0.5;

/** Within which a paragraph may differ. */
export const PARAGRAPH_LIMITS = {
  linePt: { least: 5, most: 200 },
  beforePt: { least: STEP, most: 200 },
  afterPt: { least: STEP, most: 200 },
  leftCharacters: { least: STEP, most: 20 },
  rightCharacters: { least: STEP, most: 20 },
} as const satisfies Record<string, Limits>;
export type ParagraphLength = keyof typeof PARAGRAPH_LIMITS;

const length = ({ least, most }: Limits) => z.number().min(least).max(most).multipleOf(STEP).optional();

export const paragraphLookSchema = z.object({
  /** Exact distance from line to line. */
  linePt: length(PARAGRAPH_LIMITS.linePt),
  /** Room above and below. */
  beforePt: length(PARAGRAPH_LIMITS.beforePt),
  afterPt: length(PARAGRAPH_LIMITS.afterPt),
  /** Indents of all its lines. */
  leftCharacters: length(PARAGRAPH_LIMITS.leftCharacters),
  rightCharacters: length(PARAGRAPH_LIMITS.rightCharacters),
  /** Stays on a page with what follows it. */
  keepsWithNext: z.literal(true).optional(),
});
export type ParagraphLook = z.infer<typeof paragraphLookSchema>;

const MEMBERS = paragraphLookSchema.keyof().options;

/** Without what is `undefined`, in the order of the schema; `undefined` where nothing is left. */
export function cleanParagraphLook(
  look: { readonly [Key in keyof ParagraphLook]?: unknown },
): ParagraphLook | undefined {
  const members = MEMBERS.flatMap((key) => (look[key] === undefined ? [] : [[key, look[key]]]));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** What a file says, as far as a paragraph may have it: rounded to whole steps, what is out of the limits left out. */
export function readParagraphLook(found: Partial<Record<ParagraphLength, number>>): ParagraphLook | undefined {
  const entries = Object.entries(found).map(([key, value]) => {
    const { least, most } = PARAGRAPH_LIMITS[key as ParagraphLength];
    const rounded = Math.round(value / STEP) * STEP;
    return [key, rounded >= least && rounded <= most ? rounded : undefined];
  });
  return cleanParagraphLook(Object.fromEntries(entries));
}

/** A numbering scheme as data: what each level's marker looks like and when it counts afresh. */
import * as z from 'zod';

/**
 * How a number turns into characters. Names follow common Chinese office usage; the DOCX exporter maps each to its
 * `w:numFmt` (ECMA-376 Part 1, 17.18.59 ST_NumberFormat).
 */
export const NUMBER_FORMATS = [
  'chinese',
  'chinese-enclosed',
  'decimal',
  'decimal-fullwidth',
  'circled',
  'decimal-path',
  'letter-upper',
  'letter-lower',
  'roman-upper',
  'roman-lower',
  'heavenly-stem',
] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** What stands between the marker and the text: nothing, one space, or one full-width space (U+3000). */
export const FOLLOWS = ['nothing', 'space', 'fullwidth-space'] as const;
export type Follow = (typeof FOLLOWS)[number];

/** The characters each `Follow` prints. */
export const FOLLOW_TEXT: Record<Follow, string> = { nothing: '', space: ' ', 'fullwidth-space': '\u3000' };

/** Typeface roles of official documents; `shared/view/layout/fonts.ts` names the faces. Source: GB/T 9704-2012. */
export const FONT_ROLES = ['title', 'hei', 'kai', 'fang', 'song'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/**
 * An affix is a pattern with exactly one `{}` where the formatted number goes: `{}、`, `（{}）`, `第{}条`.
 * A pattern without `{}` would print the same text for every number and is refused.
 */
export const affixSchema = z
  .string()
  .max(20)
  .refine((affix) => affix.split('{}').length === 2, { message: 'an affix has exactly one {}' });

const levelSchema = z.object({
  format: z.enum(NUMBER_FORMATS),
  affix: affixSchema,
  follow: z.enum(FOLLOWS),
  /** `parent`: counts afresh under every shallower numbered block; `never`: runs on through them (第N条). */
  restart: z.enum(['parent', 'never']),
  font: z.enum(FONT_ROLES),
  bold: z.boolean().optional(),
  /** The 0-based level a decimal path begins at: 2 for 1.1 that counts under 一、 and （一）. The first unless said. */
  pathFrom: z.number().int().min(0).max(8).optional(),
});
/** One depth of a scheme; its index in `NumberingScheme.levels` is the 0-based level, as in OOXML. */
export type Level = z.infer<typeof levelSchema>;

export const numberingSchemeSchema = z.object({
  /** Built-in id (`official`, …) or the id of a scheme the user composed. */
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  levels: z.array(levelSchema).min(1).max(9),
});
export type NumberingScheme = z.infer<typeof numberingSchemeSchema>;

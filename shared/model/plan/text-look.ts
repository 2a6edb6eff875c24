/** Direct formatting of text: what it has instead of the look of its paragraph. Source: ECMA-376 Part 1, 17.3.2 for what Word can say too. */
import * as z from 'zod';
import { FONT_ROLES, type FontRole } from '../numbering/scheme.ts';
import { LATIN_FONTS } from './page-setup.ts';

/** Word's colours of highlighting. Source: ECMA-376 Part 1, 17.18.40 ST_HighlightColor. */
export const HIGHLIGHTS = [
  'yellow',
  'green',
  'cyan',
  'magenta',
  'red',
  'blue',
  'darkYellow',
  'darkGreen',
  'darkCyan',
  'darkMagenta',
  'darkRed',
  'darkBlue',
  'lightGray',
  'darkGray',
  'black',
] as const;
export type Highlight = (typeof HIGHLIGHTS)[number];

/** Sizes of type that text may have, in points. */
export const SIZE_LIMITS_PT = { least: 5, most: 144 } as const;
/** Sizes are whole half points, as in Word. */
const SIZE_STEP_PT = 0.5;

/** A face by its role, or by the name it is installed under. */
const fontSchema = z.union([z.enum(FONT_ROLES), z.object({ name: z.string().regex(/^[\p{L}\p{N} _.-]{1,60}$/u) })]);
export type Font = z.infer<typeof fontSchema>;

export const textLookSchema = z.object({
  /** Chinese face. */
  font: fontSchema.optional(),
  /** Face of digits and Latin letters. */
  latinFont: z.enum(LATIN_FONTS).optional(),
  sizePt: z.number().min(SIZE_LIMITS_PT.least).max(SIZE_LIMITS_PT.most).multipleOf(SIZE_STEP_PT).optional(),
  /** `C00000`: red, green and blue in capital hexadecimal digits. */
  colour: z
    .string()
    .regex(/^[0-9A-F]{6}$/)
    .optional(),
  highlight: z.enum(HIGHLIGHTS).optional(),
});
export type TextLook = z.infer<typeof textLookSchema>;

export const isFontRole = (font: Font): font is FontRole => typeof font === 'string';

const MEMBERS = textLookSchema.keyof().options;

/** A change of a look: `null` takes a member away. */
export type TextLookChange = { readonly [Key in keyof TextLook]?: TextLook[Key] | null };

/** The look with what is given, in the order of its schema; `undefined` where nothing of it is left. */
export function changeTextLook(look: TextLook | undefined, change: TextLookChange): TextLook | undefined {
  const next = { ...look, ...change };
  const members = MEMBERS.flatMap((key) => (next[key] === undefined || next[key] === null ? [] : [[key, next[key]]]));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** One string for each look, whatever the order of its members; '' for none. */
export function printTextLook(look: TextLook | undefined): string {
  if (look === undefined) return '';
  return JSON.stringify(MEMBERS.map((key) => look[key] ?? null));
}

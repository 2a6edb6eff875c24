/** What stands inside a block: text with marks, and live members that follow facts, people, blocks and counts. */
import * as z from 'zod';
import { threadIdsSchema } from './comment.ts';
import { textLookSchema } from './text-look.ts';

export const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
export type Mark = (typeof MARKS)[number];

const marks = z
  .array(z.enum(MARKS))
  .min(1)
  .refine((each) => !(each.includes('superscript') && each.includes('subscript')), {
    message: 'no text is raised and lowered at once',
  })
  .optional();
/** Direct formatting beside the marks. */
const look = textLookSchema.optional();
const id = z.string().min(1).max(200);
/** The comment threads it belongs to. */
const comments = threadIdsSchema;

/** One stretch of text, without line breaks or control characters. */
const textSchema = z.object({ type: z.literal('text'), text: z.string().min(1), marks, look, comments });
/** The value of a fact: a unit key (`单位名称`…) or the key of one of the plan's entries. */
const factInlineSchema = z.object({ type: z.literal('fact'), key: id, marks, look, comments });

export const PERSON_FIELDS = ['name', 'title', 'phone', 'role'] as const;
const personInlineSchema = z.object({
  type: z.literal('person'),
  personId: id,
  field: z.enum(PERSON_FIELDS),
  marks,
  look,
  comments,
});

/** `marker`: （二）; `path`: 第三部分第（二）项; `title`: （二）报警程序. */
export const REFERENCE_FORMS = ['marker', 'path', 'title'] as const;
const referenceSchema = z.object({
  type: z.literal('reference'),
  /** A numbered block, table, figure or attachment of the same plan; a missing one is a finding (N13). */
  blockId: id,
  form: z.enum(REFERENCE_FORMS),
  marks,
  look,
  comments,
});

/** `shi` 一是, `yao` 一要, `di` 第一，, `xian` 首先，其次，再次，最后，. */
export const SERIES_FORMS = ['shi', 'yao', 'di', 'xian'] as const;
const seriesMarkerSchema = z.object({
  type: z.literal('series'),
  form: z.enum(SERIES_FORMS),
  /** True where a new series begins; otherwise the member counts on, through following paragraphs too. */
  first: z.boolean(),
  /** For `xian` alone: true for 最后，. */
  last: z.boolean().optional(),
  marks,
  look,
  comments,
});

/** A place left open, with a hint of what belongs there; prints as a line to write on. */
const blankSchema = z.object({ type: z.literal('blank'), hint: z.string().max(200), marks, look, comments });
const lineBreakSchema = z.object({ type: z.literal('line-break'), comments });

export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  factInlineSchema,
  personInlineSchema,
  referenceSchema,
  seriesMarkerSchema,
  blankSchema,
  lineBreakSchema,
]);

export type Inline = z.infer<typeof inlineSchema>;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];
export type SeriesForm = (typeof SERIES_FORMS)[number];

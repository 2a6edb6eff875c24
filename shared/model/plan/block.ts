/** Blocks: the paragraph-like members of a plan. */
import * as z from 'zod';
import { affixSchema, FOLLOWS, NUMBER_FORMATS } from '../numbering/scheme.ts';
import { threadIdsSchema } from './comment.ts';
import { diagramSchema } from './diagram.ts';
import { dutySchema } from './duty.ts';
import { inlineSchema } from './inline.ts';
import { paragraphLookSchema } from './paragraph-look.ts';

/** Characters that a caption, and what is told of a figure in place of it, hold at most. */
export const CAPTION_MAX_LENGTH = 500;
export const ALTERNATIVE_TEXT_MAX_LENGTH = 1000;
const caption = z.string().max(CAPTION_MAX_LENGTH).optional();

const id = z.string().min(1).max(200);
const content = z.array(inlineSchema);
export const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
const align = z.enum(ALIGNMENTS).optional();
/** First-line indent in characters; the layout's of a numbered block, and 2 of a paragraph, unless said. */
const indent = z.number().min(0).max(20).optional();
/** Direct formatting beside alignment and indent. */
const look = paragraphLookSchema.optional();
/** Stands on a page across (横排页): one whose longer side is its width. */
const isLandscape = z.boolean().optional();

/** The clause a block was inserted from. */
export const sourceSchema = z.object({
  clauseId: id,
  version: z.number().int().min(1),
  /** Which insertion the block belongs to, where a clause was inserted more than once; plans of format 1 do not tell. */
  insertion: id.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A heading or numbered paragraph. Its marker is computed, never stored. */
export const numberedSchema = z.object({
  type: z.literal('numbered'),
  id,
  /** 0-based index into the scheme's levels. */
  level: z.number().int().min(0).max(8),
  /** Restart here at this number. */
  start: z.number().int().min(0).max(9999).optional(),
  /** Deviations of this block alone, as kept from an imported file. */
  affix: affixSchema.optional(),
  format: z.enum(NUMBER_FORMATS).optional(),
  follow: z.enum(FOLLOWS).optional(),
  align,
  indent,
  look,
  content,
  source: sourceSchema.optional(),
});

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  id,
  content,
  align,
  indent,
  look,
  source: sourceSchema.optional(),
});

/** 普通表, 组织机构表, 通讯录, 值班表, 物资清单, 检查表, 演练记录. */
export const TABLE_KINDS = ['plain', 'roster', 'contacts', 'duty', 'supplies', 'checklist', 'drill-record'] as const;
/** One cell; a cell that spans stands at its top left place, and the places it covers have no cell. */
const cellSchema = z.object({
  content,
  colSpan: z.number().int().min(1).max(100).optional(),
  rowSpan: z.number().int().min(1).max(1000).optional(),
  align,
  /** Comment threads on the cell as a whole. */
  comments: threadIdsSchema,
});
const rowSchema = z.object({ header: z.boolean().optional(), cells: z.array(cellSchema) });
export const tableSchema = z.object({
  type: z.literal('table'),
  id,
  kind: z.enum(TABLE_KINDS),
  /** Relative column widths, one a column: `[2, 1, 3]`. */
  columns: z.array(z.number().positive()).min(1).max(63),
  rows: z.array(rowSchema).min(1),
  caption,
  isLandscape,
  /** What a duty table was generated from; absent where it was written by hand. */
  duty: dutySchema.optional(),
  source: sourceSchema.optional(),
});

/** An image kept in the plan's `assets`. */
export const imageFigureSchema = z.object({
  type: z.literal('figure'),
  id,
  kind: z.literal('image'),
  assetId: id,
  /** Printed width in millimetres. */
  widthMm: z.number().positive().max(400),
  alternativeText: z.string().max(ALTERNATIVE_TEXT_MAX_LENGTH),
  caption,
  isLandscape,
});

/** An image, or a drawing of something in the plan. */
export const figureSchema = z.discriminatedUnion('kind', [imageFigureSchema, diagramSchema]);

const pageBreakSchema = z.object({ type: z.literal('page-break'), id });

export const blockSchema = z.discriminatedUnion('type', [
  numberedSchema,
  paragraphSchema,
  tableSchema,
  figureSchema,
  pageBreakSchema,
]);

export type Block = z.infer<typeof blockSchema>;
export type Numbered = z.infer<typeof numberedSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Table = z.infer<typeof tableSchema>;
export type TableRow = z.infer<typeof rowSchema>;
export type TableCell = z.infer<typeof cellSchema>;
export type TableKind = (typeof TABLE_KINDS)[number];
export type Figure = z.infer<typeof figureSchema>;

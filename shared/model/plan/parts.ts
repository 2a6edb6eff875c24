/**
 * Parts of a document beside its text, each switched on by being there: cover, 发布令, signatures of those who approve, revision record,
 * contents page, 附注, 版记. Their words are inlines, so that names and dates in them follow the facts.
 */
import * as z from 'zod';
import { type Inline, inlineSchema } from './inline.ts';

const words = z.array(inlineSchema).max(100);
const MOST_ROWS = 100;

/** `official`: nothing but type; `framed`: a double frame; `ruled`: red rules above and below. */
export const COVER_DESIGNS = ['official', 'framed', 'ruled'] as const;
export type CoverDesign = (typeof COVER_DESIGNS)[number];

const coverSchema = z.object({
  design: z.enum(COVER_DESIGNS),
  /** 预案编号 */
  planNumber: words,
  /** 版本 */
  version: words,
  /** 签发人 */
  signer: words,
  unit: words,
  date: words,
  /** Leaves room for a seal over unit and date. */
  hasSealRoom: z.boolean(),
});

/** 发布令: the sheet by which the plan is put in force. */
const orderSchema = z.object({ number: words, text: words, signer: words, date: words });

/** 编制, 审核, 批准: who answers for the plan, with room to sign; one row each. */
const approvalSchema = z.object({
  rows: z
    .array(z.object({ role: words, person: words, date: words }))
    .min(1)
    .max(MOST_ROWS),
});

/** 修订记录, oldest first. */
const revisionsSchema = z.object({
  rows: z
    .array(z.object({ version: words, date: words, content: words, person: words }))
    .min(1)
    .max(MOST_ROWS),
});

/** Levels of headings that a contents page lists. */
export const MOST_CONTENTS_LEVELS = 3;
const contentsSchema = z.object({ levels: z.number().int().min(1).max(MOST_CONTENTS_LEVELS) });

/** 附注, in brackets under the date. */
const remarkSchema = z.object({ text: words });

/** 版记, at the foot of the last even page. */
const imprintSchema = z.object({
  /** 抄送 */
  copies: words,
  /** 印发机关 */
  office: words,
  /** 印发日期 */
  date: words,
});

/** In the order in which they stand in the document. */
export const PART_NAMES = ['cover', 'order', 'approval', 'revisions', 'contents', 'remark', 'imprint'] as const;
export type PartName = (typeof PART_NAMES)[number];

export const partsSchema = z.object({
  cover: coverSchema.optional(),
  order: orderSchema.optional(),
  approval: approvalSchema.optional(),
  revisions: revisionsSchema.optional(),
  contents: contentsSchema.optional(),
  remark: remarkSchema.optional(),
  imprint: imprintSchema.optional(),
});
export type Parts = z.infer<typeof partsSchema>;

/** The parts with every inline of theirs in another form. */
export type PartsOf<Content> = {
  readonly [Name in PartName]?: ConvertPart<NonNullable<Parts[Name]>, Content>;
};
type ConvertPart<Part, Content> = {
  readonly [Key in keyof Part]: Part[Key] extends Inline[]
    ? Content
    : Part[Key] extends (infer Row)[]
      ? readonly { readonly [Field in keyof Row]: Content }[]
      : Part[Key];
};

/** Where words stand in the parts; `path` says where in its part: `signer`, `rows.0.person`. */
export type PartPlace = { readonly part: PartName; readonly path: string };

type Visit<Content> = (content: Inline[], place: PartPlace) => Content;

const isContent = (key: string, value: unknown): value is Inline[] => Array.isArray(value) && key !== 'rows';

function mapMembers<Content>(
  members: Readonly<Record<string, unknown>>,
  part: PartName,
  prefix: string,
  visit: Visit<Content>,
): Record<string, unknown> {
  const mapped = Object.entries(members).map(([key, value]) => {
    if (isContent(key, value)) return [key, visit(value, { part, path: prefix + key })];
    if (key !== 'rows') return [key, value];
    const rows = value as Record<string, unknown>[];
    const changed = rows.map((row, index) => mapMembers(row, part, `${prefix}rows.${index}.`, visit));
    return [key, changed.some((row, index) => row !== rows[index]) ? changed : rows];
  });
  return mapped.every(([key, value]) => members[key as string] === value) ? members : Object.fromEntries(mapped);
}

/** The parts with their words changed or converted; the same object where every content stays the same. */
export function mapParts<Content>(parts: Parts, visit: Visit<Content>): PartsOf<Content> {
  const mapped: Record<string, unknown> = {};
  for (const name of PART_NAMES) {
    const part = parts[name];
    if (part !== undefined) mapped[name] = mapMembers(part, name, '', visit);
  }
  const isSame = PART_NAMES.every((name) => mapped[name] === parts[name]);
  return (isSame ? parts : mapped) as PartsOf<Content>;
}

/** Visits the words of the parts in the order in which they print. */
export function visitParts(parts: Parts, visit: (content: Inline[], place: PartPlace) => void): void {
  mapParts(parts, (content, place) => {
    visit(content, place);
    return content;
  });
}

/** True where something stands in front of the body on pages of its own. */
export function hasFrontPages(parts: PartsOf<unknown>): boolean {
  return [parts.cover, parts.order, parts.approval, parts.revisions, parts.contents].some((part) => part !== undefined);
}

/**
 * Plan: the document being drafted (预案/方案), as immutable data. It knows nothing of Lexical, the DOM, Electron or any
 * file format. An edit returns a new Plan that shares what did not change.
 */
import * as z from 'zod';
import { numberingSchemeSchema } from '../numbering/scheme.ts';
import { blockSchema } from './block.ts';
import { TIME_PATTERN, threadSchema } from './comment.ts';
import { factsSchema } from './facts.ts';
import { inlineSchema } from './inline.ts';
import { pageSetupSchema } from './page-setup.ts';
import { partsSchema } from './parts.ts';

/** Version of the stored shape; raised with a migration in `shared/model/file/migrations`. */
export const FORMAT_VERSION = 5;

/** `gbt9704`: the page of official documents; `plain`: the simpler A4 page units use among themselves. */
export const DOCUMENT_LAYOUT_IDS = ['gbt9704', 'plain'] as const;
/** Pages of what is made from a plan: cards for one role, sheets of tables, posters. */
const SHEET_LAYOUT_IDS = [
  'card',
  'card-small',
  'card-a5',
  'card-a5-small',
  'sheet',
  'sheet-small',
  'poster',
  'poster-small',
  'poster-a3',
  'poster-a3-small',
] as const;
export type SheetLayoutId = (typeof SHEET_LAYOUT_IDS)[number];
export const LAYOUT_IDS = [...DOCUMENT_LAYOUT_IDS, ...SHEET_LAYOUT_IDS] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** Characters that a line of the header holds at most. */
export const HEADER_MAX_LENGTH = 500;
const line = z.string().max(HEADER_MAX_LENGTH);

const headerSchema = z.object({
  /** 发文机关 */
  issuer: line.optional(),
  /** 发文字号 */
  documentNumber: line.optional(),
  /** 主送 */
  recipients: line.optional(),
  /** 份号 */
  copyNumber: line.optional(),
  /** 密级和保密期限 */
  classification: line.optional(),
  /** 紧急程度 */
  urgency: line.optional(),
  /** 签发人, of documents that go up to a higher body. */
  signer: line.optional(),
});
export type Header = z.infer<typeof headerSchema>;

/** An attachment (附件) starts on its own page and counts its blocks from the beginning. */
const attachmentSchema = z.object({
  id: z.string().min(1).max(200),
  title: z.array(inlineSchema),
  /** All of it stands on pages across (横排页). */
  isLandscape: z.boolean().optional(),
  blocks: z.array(blockSchema),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Signing units and date under the body; units may hold several, the date prints as written. */
const signatureSchema = z.object({
  units: z.array(z.array(inlineSchema)).min(1),
  date: z.array(inlineSchema),
  seal: z.enum(['with', 'without']),
});
export type Signature = z.infer<typeof signatureSchema>;

export const assetSchema = z.object({
  id: z.string().min(1).max(200),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml']),
  /** The file's bytes in base64. */
  data: z.string(),
});
export type Asset = z.infer<typeof assetSchema>;

/** What a check has found and the user has judged to be in order, with the reason given. */
const ignoredFindingSchema = z.object({
  /** Id of the check's rule, such as `N04`; one finding of it at a block is the same as another. */
  rule: z.string().min(1).max(20),
  blockId: z.string().min(1).max(200),
  reason: line,
});
export type IgnoredFinding = z.infer<typeof ignoredFindingSchema>;

/** What a plan says, without what it is and how it looks: what is compared, and what tracked changes are changes of. */
const contentShape = {
  /** Title lines are parted by line breaks; the unit's name in it is a live fact. */
  title: z.array(inlineSchema),
  header: headerSchema,
  /** Cover, contents page and what else is switched on. */
  parts: partsSchema.optional(),
  facts: factsSchema,
  blocks: z.array(blockSchema),
  attachments: z.array(attachmentSchema),
  signature: signatureSchema.nullable(),
};
const contentSchema = z.object(contentShape);
export type PlanContent = z.infer<typeof contentSchema>;

/** Who changed one block, or what stands for a place outside of all (`TITLE_ID`). */
export const attributionSchema = z.object({
  blockId: z.string().min(1).max(200),
  /** As the writer's program knew them; '' where a file does not say. */
  author: z.string().max(500),
  time: z.string().regex(TIME_PATTERN).optional(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/**
 * Tracked changes (修订): the content as it was before them. A change is what differs between it and the plan (`shared/view/comparison`), so that
 * none is stored: undo, paste and every command work as they are. Blocks have the ids of the blocks they became, pictures are the plan's.
 */
const trackedSchema = z.object({
  base: contentSchema,
  /** When tracking was switched on, by the clock of the desk: `2026-03-01T09:30:00`. */
  since: z.string().regex(TIME_PATTERN),
  /** Whose changes they are, but for those in `attributions`. */
  author: z.string().max(500),
  /** Changes by others, as files bring them; a block that several changed is named several times. */
  attributions: z.array(attributionSchema).optional(),
});
export type Tracked = z.infer<typeof trackedSchema>;

function findSharedIds({ blocks, attachments }: Pick<PlanContent, 'blocks' | 'attachments'>): string[] {
  const ids = [...blocks, ...attachments, ...attachments.flatMap((attachment) => attachment.blocks)].map(
    ({ id }) => id,
  );
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

export const planSchema = z
  .object({
    id: z.string().min(1).max(200),
    formatVersion: z.literal(FORMAT_VERSION),
    templateId: z.string().min(1).max(200).optional(),
    /** By value, so that a plan opens the same anywhere. */
    scheme: numberingSchemeSchema,
    layout: z.enum(LAYOUT_IDS),
    /** A page of the plan's own, by value; what it does not say is as in `layout`. */
    pageSetup: pageSetupSchema.optional(),
    ...contentShape,
    assets: z.array(assetSchema),
    ignoredFindings: z.array(ignoredFindingSchema).optional(),
    /** In the order in which they were made. */
    comments: z.array(threadSchema).optional(),
    /** There while changes are tracked or undecided. */
    tracked: trackedSchema.optional(),
  })
  .superRefine((plan, context) => {
    const shared = [...findSharedIds(plan), ...(plan.tracked === undefined ? [] : findSharedIds(plan.tracked.base))];
    for (const id of shared) context.addIssue(`two blocks share the id ${id}`);
    const threads = plan.comments ?? [];
    if (new Set(threads.map(({ id }) => id)).size !== threads.length)
      context.addIssue('two comment threads share an id');
  });
export type Plan = z.infer<typeof planSchema>;

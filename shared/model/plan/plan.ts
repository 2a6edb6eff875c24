/**
 * Plan: the document being drafted (预案/方案), as immutable data. It knows nothing of Lexical, the DOM, Electron or any
 * file format. An edit returns a new Plan that shares what did not change.
 */
import * as z from 'zod';
import { numberingSchemeSchema } from '../numbering/scheme.ts';
import { blockSchema } from './block.ts';
import { threadSchema } from './comment.ts';
import { factsSchema } from './facts.ts';
import { inlineSchema } from './inline.ts';
import { pageSetupSchema } from './page-setup.ts';
import { partsSchema } from './parts.ts';

/** Version of the stored shape; raised with a migration in `shared/model/file/migrations`. */
export const FORMAT_VERSION = 4;

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

export const planSchema = z
  .object({
    id: z.string().min(1).max(200),
    formatVersion: z.literal(FORMAT_VERSION),
    /** Title lines are parted by line breaks; the unit's name in it is a live fact. */
    title: z.array(inlineSchema),
    templateId: z.string().min(1).max(200).optional(),
    /** By value, so that a plan opens the same anywhere. */
    scheme: numberingSchemeSchema,
    layout: z.enum(LAYOUT_IDS),
    /** A page of the plan's own, by value; what it does not say is as in `layout`. */
    pageSetup: pageSetupSchema.optional(),
    header: headerSchema,
    /** Cover, contents page and what else is switched on. */
    parts: partsSchema.optional(),
    facts: factsSchema,
    blocks: z.array(blockSchema),
    attachments: z.array(attachmentSchema),
    signature: signatureSchema.nullable(),
    assets: z.array(assetSchema),
    ignoredFindings: z.array(ignoredFindingSchema).optional(),
    /** In the order in which they were made. */
    comments: z.array(threadSchema).optional(),
  })
  .superRefine((plan, context) => {
    const seen = new Set<string>();
    const all = [...plan.blocks, ...plan.attachments, ...plan.attachments.flatMap((attachment) => attachment.blocks)];
    for (const { id } of all) {
      if (seen.has(id)) context.addIssue(`two blocks share the id ${id}`);
      seen.add(id);
    }
    const threads = plan.comments ?? [];
    if (new Set(threads.map(({ id }) => id)).size !== threads.length)
      context.addIssue('two comment threads share an id');
  });
export type Plan = z.infer<typeof planSchema>;

/** What can be made from a plan in one click, and what may be chosen about it. */
import * as z from 'zod';

/** 应急处置卡, 应急通讯录, 疏散张贴版, 培训签到表, 演练记录表, 演练评估表, 批注清单. */
export const BY_PRODUCT_KINDS = [
  'role-cards',
  'contact-page',
  'poster',
  'sign-in',
  'drill-record',
  'drill-evaluation',
  'comment-list',
] as const;
export type ByProductKind = (typeof BY_PRODUCT_KINDS)[number];

export const PAPERS = ['a5', 'a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** The papers a kind can be made for, the usual one first. */
export const PAPERS_OF: Readonly<Record<ByProductKind, readonly Paper[]>> = {
  'role-cards': ['a4', 'a5'],
  'contact-page': ['a4'],
  poster: ['a4', 'a3'],
  'sign-in': ['a4'],
  'drill-record': ['a4'],
  'drill-evaluation': ['a4'],
  'comment-list': ['a4'],
};

export const byProductRequestSchema = z.object({
  kind: z.enum(BY_PRODUCT_KINDS),
  /** For cards: ids of the people to make one for; everybody unless said. */
  personIds: z.array(z.string()).optional(),
  /** A4 unless said; a paper the kind is not made for counts as A4. */
  paper: z.enum(PAPERS).optional(),
});
export type ByProductRequest = z.infer<typeof byProductRequestSchema>;

/**
 * Page set-up (页面设置) of a plan's own: paper, margins, lines, faces, sizes, page numbers, headers and footers as data. What it does not say
 * is as in the layout the plan names.
 */
import * as z from 'zod';
import { mmToPt } from '../../base/units/length.ts';
import { FONT_ROLES } from '../numbering/scheme.ts';

export const PAGE_SETUP_NAME_MAX_LENGTH = 60;
/** Characters of one of the three parts of a header or footer. */
export const RUNNING_MAX_LENGTH = 100;
/** Faces for digits and Latin letters beside a Chinese face of its own. */
export const LATIN_FONTS = ['Times New Roman', 'Arial', 'Calibri'] as const;
export type LatinFont = (typeof LATIN_FONTS)[number];
export const PAGE_NUMBER_PLACES = ['outer', 'center', 'none'] as const;

const finite = z.number().finite();
const mm = finite.min(0).max(1000);
const pt = finite.min(0).max(1000);
const count = z.number().int().min(0).max(1000);

/** Left, middle and right of a line in the margin; `{单位名称}`, `{标题}`, `{日期}`, `{页码}` and `{页数}` are filled in. */
const running = z.string().max(RUNNING_MAX_LENGTH);
const runningSchema = z.object({ left: running, center: running, right: running });

const membersSchema = z.object({
  name: z.string().trim().min(1).max(PAGE_SETUP_NAME_MAX_LENGTH),
  paper: z.object({ widthMm: mm, heightMm: mm }),
  /** Left is the binding edge. */
  margins: z.object({ topMm: mm, bottomMm: mm, leftMm: mm, rightMm: mm }),
  /** Whether the binding edge is on the right of even pages. */
  isMirrored: z.boolean(),
  /** So many lines and characters a page, or lines of a fixed distance, or of a multiple of the size of type. */
  lines: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('grid'), linesPerPage: count, charactersPerLine: count }),
    z.object({ kind: z.literal('fixed'), linePt: pt }),
    z.object({ kind: z.literal('multiple'), times: finite.min(0).max(100) }),
  ]),
  bodyFont: z.enum(FONT_ROLES),
  /** `null`: digits and Latin letters in the Chinese face. */
  latinFont: z.enum(LATIN_FONTS).nullable(),
  bodyPt: pt,
  titleFont: z.enum(FONT_ROLES),
  titlePt: pt,
  tablePt: pt,
  /** Sizes of the headings by level, from the first; levels behind the last are as the body. */
  levelSizesPt: z.array(pt).max(9),
  /** First-line indent in characters. */
  firstLineCharacters: finite.min(0).max(100),
  pageNumber: z.object({
    placement: z.enum(PAGE_NUMBER_PLACES),
    hasDashes: z.boolean(),
    sizePt: pt,
    start: z.number().int().min(0).max(9999),
  }),
  header: runningSchema,
  footer: runningSchema,
  /** Whether the first page of the body has no header. */
  isFirstPageBare: z.boolean(),
});
export type PageSetup = z.infer<typeof membersSchema>;

/** What is wrong with a set-up; each has a sentence `pageSetup.fault-…` that its limits are filled into. */
export type PageSetupFault = {
  readonly code: 'paper' | 'margins' | 'size' | 'lines' | 'characters' | 'line-spacing' | 'title' | 'indent';
  readonly params: Readonly<Record<string, number>>;
};

const PAPER_MM = { least: 90, most: 600 } as const;
const TEXT_BLOCK_LEAST_MM = 40;
const SIZE_PT = { least: 5, most: 72 } as const;
const LINES = { least: 5, most: 80 } as const;
const TITLE_LEAST_CHARACTERS = 4;
const INDENT_MOST_CHARACTERS = 8;
/** Characters may be set closer or wider than their size by these shares. */
const CELL_SHARE = { least: 0.9, most: 2 } as const;
const LINE_SHARE = { least: 1, most: 4 } as const;

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }) =>
  value >= least && value <= most;
const round = (value: number) => Math.floor(value * 10) / 10;

function findLineFault({ lines, bodyPt }: PageSetup, widthPt: number, heightPt: number): PageSetupFault | null {
  const most = round(heightPt / bodyPt);
  if (lines.kind === 'grid') {
    const limits = { least: LINES.least, most: Math.min(LINES.most, Math.floor(most)) };
    if (!isWithin(lines.linesPerPage, limits)) return { code: 'lines', params: limits };
    const characters = {
      least: Math.max(LINES.least, Math.ceil(widthPt / (bodyPt * CELL_SHARE.most))),
      most: Math.floor(widthPt / (bodyPt * CELL_SHARE.least)),
    };
    return isWithin(lines.charactersPerLine, characters) ? null : { code: 'characters', params: characters };
  }
  const linePt = lines.kind === 'fixed' ? lines.linePt : lines.times * bodyPt;
  const limits = { least: bodyPt * LINE_SHARE.least, most: Math.min(bodyPt * LINE_SHARE.most, heightPt / LINES.least) };
  if (isWithin(linePt, limits)) return null;
  const unit = lines.kind === 'fixed' ? 1 : bodyPt;
  return { code: 'line-spacing', params: { least: round(limits.least / unit), most: round(limits.most / unit) } };
}

/** The first thing that makes a page absurd, or `null`. */
export function findPageSetupFault(setup: PageSetup): PageSetupFault | null {
  const { paper, margins, bodyPt, titlePt, tablePt, levelSizesPt, pageNumber, firstLineCharacters } = setup;
  if (![paper.widthMm, paper.heightMm].every((length) => isWithin(length, PAPER_MM))) {
    return { code: 'paper', params: PAPER_MM };
  }
  const widthMm = paper.widthMm - margins.leftMm - margins.rightMm;
  const heightMm = paper.heightMm - margins.topMm - margins.bottomMm;
  if (Math.min(widthMm, heightMm) < TEXT_BLOCK_LEAST_MM) {
    return { code: 'margins', params: { least: TEXT_BLOCK_LEAST_MM } };
  }
  const sizes = [bodyPt, titlePt, tablePt, pageNumber.sizePt, ...levelSizesPt];
  if (!sizes.every((size) => isWithin(size, SIZE_PT))) return { code: 'size', params: SIZE_PT };
  const [widthPt, heightPt] = [mmToPt(widthMm), mmToPt(heightMm)];
  const largest = Math.max(titlePt, bodyPt, tablePt, ...levelSizesPt);
  if (largest * TITLE_LEAST_CHARACTERS > widthPt) {
    return { code: 'title', params: { most: round(widthPt / TITLE_LEAST_CHARACTERS) } };
  }
  if (firstLineCharacters > INDENT_MOST_CHARACTERS) return { code: 'indent', params: { most: INDENT_MOST_CHARACTERS } };
  return findLineFault(setup, widthPt, heightPt);
}

export const pageSetupSchema = membersSchema.superRefine((setup, context) => {
  const fault = findPageSetupFault(setup);
  if (fault !== null) context.addIssue(`page set-up: ${fault.code}`);
});

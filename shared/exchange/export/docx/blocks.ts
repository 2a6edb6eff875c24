/** Blocks of the body and of attachments as paragraphs and tables. */
import type { Level, NumberingScheme } from '../../../model/numbering/scheme.ts';
import { isHeading } from '../../../view/layout/heading.ts';
import type { Layout } from '../../../view/layout/layout.ts';
import type {
  ResolvedBlock,
  ResolvedFigure,
  ResolvedNumbered,
  ResolvedParagraph,
  ResolvedTable,
} from '../../../view/resolve/resolved-plan.ts';
import { writeCountedLabel } from './fields.ts';
import { writeIndent, writeParagraphProperties } from './properties.ts';
import type { ReferenceWriter } from './references.ts';
import { writeRuns, writeTextRun } from './runs.ts';
import { getLevelStyleId, STYLE } from './styles-part.ts';
import { toJustification, writeTable } from './tables.ts';

/** All that blocks need to know of the document they go into. */
export type BlockContext = {
  readonly layout: Layout;
  readonly scheme: NumberingScheme;
  readonly references: ReferenceWriter;
  /** Block id → `w:numId`; a numbered block without one has its marker written as text. */
  readonly numIds: ReadonlyMap<string, number>;
  /** True where the file has a list at all; false with frozen numbers. */
  readonly hasList: boolean;
  /** `w:drawing` by figure id; a figure without one shows its alternative text. */
  readonly drawings: ReadonlyMap<string, string>;
};

const BODY_TEXT_OUTLINE = 9;

/** Shallow levels are headings whether or not anything stands under them. */
const ALWAYS_OUTLINED_LEVELS = 2;

/** True where something stands under a block: deeper blocks, text, a table. */
function isFollowedByOwn(block: ResolvedNumbered, next: ResolvedBlock | undefined): boolean {
  if (next === undefined || next.type === 'page-break') return false;
  return next.type !== 'numbered' || next.level > block.level;
}

/** A heading stays with what follows it; a numbered sentence keeps its style but stays out of Word's navigation pane. */
function writeNumbered(
  block: ResolvedNumbered,
  next: ResolvedBlock | undefined,
  pageBreakBefore: boolean,
  context: BlockContext,
): string {
  const { layout, scheme, references, numIds, hasList } = context;
  const level = scheme.levels[block.level] as Level;
  const numId = numIds.get(block.id);
  const hasRunInText = level.font !== layout.body.font || level.bold === true;
  const headsNext = isHeading(block) && isFollowedByOwn(block, next);
  const isOutlined = isHeading(block) && (headsNext || block.level < ALWAYS_OUTLINED_LEVELS);
  const properties = writeParagraphProperties({
    style: getLevelStyleId(block.level),
    keepNext: headsNext,
    pageBreakBefore,
    // Number 0 takes a paragraph out of its style's list.
    ...(numId !== undefined ? { numbering: { level: block.level, numId } } : {}),
    ...(numId === undefined && hasList ? { numbering: { level: block.level, numId: 0 } } : {}),
    ...(numId === undefined ? { indent: writeIndent({ firstLineCells: layout.firstLineCharacters }, layout) } : {}),
    ...(block.align === null ? {} : { align: toJustification(block.align) }),
    ...(isOutlined ? {} : { outlineLevel: BODY_TEXT_OUTLINE }),
  });
  const marker = numId === undefined ? writeTextRun(block.marker.text + block.marker.follow) : '';
  const runs = writeRuns(block.runs, { references, hasRunInText });
  return `<w:p>${properties}${marker}${references.writeTarget(block.id, runs)}</w:p>`;
}

function writeParagraph(block: ResolvedParagraph, pageBreakBefore: boolean, context: BlockContext): string {
  const { layout, references } = context;
  const properties = writeParagraphProperties({
    style: STYLE.body,
    pageBreakBefore,
    ...(block.indent === layout.firstLineCharacters
      ? {}
      : { indent: writeIndent({ firstLineCells: block.indent }, layout) }),
    ...(block.align === null ? {} : { align: toJustification(block.align) }),
  });
  return `<w:p>${properties}${writeRuns(block.runs, { references, hasRunInText: false })}</w:p>`;
}

type Caption = { readonly label: string; readonly text: string };

function writeCaption(
  id: string,
  caption: Caption,
  place: { keepNext: boolean; pageBreakBefore: boolean },
  context: BlockContext,
): string {
  const label = context.references.writeTarget(id, writeCountedLabel(caption.label, ''));
  const text = caption.text === '' ? '' : writeTextRun(`\u3000${caption.text}`);
  return `<w:p>${writeParagraphProperties({ style: STYLE.caption, ...place })}${label}${text}</w:p>`;
}

function writeFigure(block: ResolvedFigure, pageBreakBefore: boolean, context: BlockContext): string {
  const drawing = context.drawings.get(block.id);
  const content = drawing === undefined ? writeTextRun(block.alternativeText) : `<w:r>${drawing}</w:r>`;
  const properties = writeParagraphProperties({
    style: STYLE.figure,
    keepNext: block.caption !== null,
    pageBreakBefore,
  });
  const caption =
    block.caption === null
      ? ''
      : writeCaption(block.id, block.caption, { keepNext: false, pageBreakBefore: false }, context);
  return `<w:p>${properties}${content}</w:p>${caption}`;
}

/** A low paragraph behind a table, which Word demands between two tables; alone, it carries a page break. */
function writeGap(pageBreakBefore: boolean): string {
  return `<w:p>${writeParagraphProperties({ style: STYLE.gap, pageBreakBefore })}</w:p>`;
}

function writeTableBlock(block: ResolvedTable, pageBreakBefore: boolean, context: BlockContext): string {
  const { layout, references } = context;
  const caption =
    block.caption === null ? '' : writeCaption(block.id, block.caption, { keepNext: true, pageBreakBefore }, context);
  const pageBreak = caption === '' && pageBreakBefore ? writeGap(true) : '';
  return pageBreak + caption + writeTable(block, layout, { references, hasRunInText: false }) + writeGap(false);
}

/** Blocks in order. A page break is a property of what follows it: Word would set an empty line behind a break of its own. */
export function writeBlocks(blocks: readonly ResolvedBlock[], context: BlockContext): string {
  const parts: string[] = [];
  let breaksPage = false;
  blocks.forEach((block, index) => {
    if (block.type === 'page-break') {
      if (breaksPage) parts.push(writeGap(true));
      breaksPage = true;
      return;
    }
    if (block.type === 'table') parts.push(writeTableBlock(block, breaksPage, context));
    else if (block.type === 'numbered') parts.push(writeNumbered(block, blocks[index + 1], breaksPage, context));
    else if (block.type === 'paragraph') parts.push(writeParagraph(block, breaksPage, context));
    else parts.push(writeFigure(block, breaksPage, context));
    breaksPage = false;
  });
  if (breaksPage) parts.push(writeGap(true));
  return parts.join('');
}

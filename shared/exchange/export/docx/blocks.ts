/** Blocks of the body and of attachments as paragraphs and tables. */
import type { Level, NumberingScheme } from '../../../model/numbering/scheme.ts';
import { getHeadingRole, hasHeadingWords } from '../../../view/layout/heading.ts';
import { getLevelStyle, type Layout, TABLE_GAP_PT } from '../../../view/layout/layout.ts';
import type {
  ResolvedBlock,
  ResolvedFigure,
  ResolvedNumbered,
  ResolvedParagraph,
  ResolvedTable,
} from '../../../view/resolve/resolved-plan.ts';
import type { ContentsWriter } from './contents.ts';
import { writeCountedLabel } from './fields.ts';
import { writeIndent, writeOwnSpacing, writeParagraphProperties, writeSpaceBefore } from './properties.ts';
import type { LiveWriter } from './references.ts';
import { writeRuns } from './runs.ts';
import { getItemStyleId, getLevelStyleId, getRunInStyleId, hasOwnLook, STYLE } from './styles-part.ts';
import { toJustification, writeTable } from './tables.ts';
import { writeTextRun } from './text-run.ts';

/** All that blocks need to know of the document they go into. */
export type BlockContext = {
  readonly layout: Layout;
  readonly scheme: NumberingScheme;
  readonly references: LiveWriter;
  readonly contents: ContentsWriter;
  /** Block id → `w:numId`; a numbered block without one has its marker written as text. */
  readonly numIds: ReadonlyMap<string, number>;
  /** True where the file has a list at all; false with frozen numbers. */
  readonly hasList: boolean;
  /** `w:drawing` by figure id; a figure without one shows its alternative text. */
  readonly drawings: ReadonlyMap<string, string>;
};

/** What stands before a block: a page break, or a table from which it keeps a little away. */
type Place = { readonly pageBreakBefore: boolean; readonly isBehindTable: boolean };

const writePlace = ({ pageBreakBefore, isBehindTable }: Place) => ({
  pageBreakBefore,
  ...(isBehindTable && !pageBreakBefore ? { spacing: writeSpaceBefore(TABLE_GAP_PT) } : {}),
});

/** Direct formatting of a paragraph; `usual` is what its style says. */
function writeOwnLook(
  { look = {}, indent }: Pick<ResolvedNumbered, 'look' | 'indent'>,
  usual: { readonly linePt: number; readonly indent: number },
  { isBehindTable, pageBreakBefore }: Place,
  layout: Layout,
) {
  const { leftCharacters, rightCharacters, beforePt = 0 } = look;
  const hasSpacing = look.linePt !== undefined || look.beforePt !== undefined || look.afterPt !== undefined;
  const gapPt = isBehindTable && !pageBreakBefore ? TABLE_GAP_PT : 0;
  const hasIndent = (indent ?? usual.indent) !== usual.indent || leftCharacters !== undefined;
  return {
    ...(hasSpacing && { spacing: writeOwnSpacing({ ...look, beforePt: beforePt + gapPt }, usual.linePt) }),
    ...((hasIndent || rightCharacters !== undefined) && {
      indent: writeIndent(
        {
          firstLineCells: indent ?? usual.indent,
          ...(leftCharacters !== undefined && { leftCells: leftCharacters }),
          ...(rightCharacters !== undefined && { rightCells: rightCharacters }),
        },
        layout,
      ),
    }),
  };
}

/** Headings, headings with their text behind them, and numbered sentences each have a style: Word's contents list the first alone. */
function getNumberedStyleId(block: ResolvedNumbered, leads: boolean, hasLook: boolean): string {
  if (leads) return getLevelStyleId(block.level);
  return hasLook && hasHeadingWords(block) ? getRunInStyleId(block.level) : getItemStyleId(block.level);
}

function writeNumbered(
  block: ResolvedNumbered,
  next: ResolvedBlock | undefined,
  place: Place,
  context: BlockContext,
): string {
  const { layout, scheme, references, contents, numIds, hasList } = context;
  const level = scheme.levels[block.level] as Level;
  const numId = numIds.get(block.id);
  const hasLook = hasOwnLook(level, block.level, layout);
  const { leads, isKeptWithNext } = getHeadingRole(block, next);
  const { linePt } = getLevelStyle(level, block.level, layout);
  const properties = writeParagraphProperties({
    style: getNumberedStyleId(block, leads, hasLook),
    keepNext: isKeptWithNext || block.look?.keepsWithNext === true,
    ...writePlace(place),
    // Number 0 takes a paragraph out of its style's list.
    ...(numId !== undefined ? { numbering: { level: block.level, numId } } : {}),
    ...(numId === undefined && hasList ? { numbering: { level: block.level, numId: 0 } } : {}),
    ...(numId === undefined ? { indent: writeIndent({ firstLineCells: layout.firstLineCharacters }, layout) } : {}),
    ...writeOwnLook(block, { linePt, indent: layout.firstLineCharacters }, place, layout),
    ...(block.align === null ? {} : { align: toJustification(block.align) }),
  });
  const marker = numId === undefined ? writeTextRun(block.marker.text + block.marker.follow) : '';
  const runs = writeRuns(block.runs, { layout, references, hasRunInText: hasLook && hasHeadingWords(block) });
  const content = contents.writeTarget(block.id, references.writeTarget(block.id, runs));
  return `<w:p>${properties}${references.writeIdentity(block.id, marker + content)}</w:p>`;
}

function writeParagraph(block: ResolvedParagraph, place: Place, context: BlockContext): string {
  const { layout, references } = context;
  const properties = writeParagraphProperties({
    style: STYLE.body,
    keepNext: block.look?.keepsWithNext === true,
    ...writePlace(place),
    ...writeOwnLook(block, { linePt: layout.body.linePt, indent: layout.firstLineCharacters }, place, layout),
    ...(block.align === null ? {} : { align: toJustification(block.align) }),
  });
  const runs = writeRuns(block.runs, { layout, references, hasRunInText: false });
  return `<w:p>${properties}${references.writeIdentity(block.id, runs)}</w:p>`;
}

type Caption = { readonly label: string; readonly text: string };

function writeCaption(id: string, caption: Caption, keepNext: boolean, place: Place, context: BlockContext): string {
  const label = context.references.writeTarget(id, writeCountedLabel(caption.label, ''));
  const text = caption.text === '' ? '' : writeTextRun(`\u3000${caption.text}`);
  const properties = writeParagraphProperties({ style: STYLE.caption, keepNext, ...writePlace(place) });
  return `<w:p>${properties}${label}${text}</w:p>`;
}

const IN_PLACE: Place = { pageBreakBefore: false, isBehindTable: false };

function writeFigure(block: ResolvedFigure, place: Place, context: BlockContext): string {
  const drawing = context.drawings.get(block.id);
  const content = drawing === undefined ? writeTextRun(block.alternativeText) : `<w:r>${drawing}</w:r>`;
  const properties = writeParagraphProperties({
    style: STYLE.figure,
    keepNext: block.caption !== null,
    ...writePlace(place),
  });
  const caption = block.caption === null ? '' : writeCaption(block.id, block.caption, false, IN_PLACE, context);
  return `<w:p>${properties}${context.references.writeIdentity(block.id, content)}</w:p>${caption}`;
}

/** The paragraph Word demands between two tables and behind the last; where a table begins a page, it carries the break. */
export function writeParting(place: Place = IN_PLACE): string {
  return `<w:p>${writeParagraphProperties({ style: STYLE.parting, ...writePlace(place) })}</w:p>`;
}

function writeTableBlock(block: ResolvedTable, place: Place, context: BlockContext): string {
  const { layout, references } = context;
  const needsParting = place.pageBreakBefore || place.isBehindTable;
  const head =
    block.caption === null
      ? needsParting
        ? writeParting(place)
        : ''
      : writeCaption(block.id, block.caption, true, place, context);
  return head + writeTable(block, { layout, references, hasRunInText: false });
}

function writeBlock(
  block: ResolvedBlock,
  next: ResolvedBlock | undefined,
  place: Place,
  context: BlockContext,
): string {
  switch (block.type) {
    case 'table':
      return writeTableBlock(block, place, context);
    case 'numbered':
      return writeNumbered(block, next, place, context);
    case 'paragraph':
      return writeParagraph(block, place, context);
    case 'figure':
      return writeFigure(block, place, context);
    case 'page-break':
      return place.pageBreakBefore ? writeParting(place) : '';
  }
}

/** Blocks in order. A page break is a property of what follows it: Word would set an empty line behind a break of its own. `behind` follows the last. */
export function writeBlocks(blocks: readonly ResolvedBlock[], context: BlockContext, behind?: ResolvedBlock): string {
  let xml = '';
  let place = IN_PLACE;
  blocks.forEach((block, index) => {
    xml += writeBlock(block, blocks[index + 1] ?? behind, place, context);
    place = { pageBreakBefore: block.type === 'page-break', isBehindTable: block.type === 'table' };
  });
  return place.pageBreakBefore ? xml + writeParting(place) : xml;
}

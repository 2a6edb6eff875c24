/**
 * `word/styles.xml`. The scheme's levels take Word's own heading styles (标题 1–9), so that its navigation pane, tables of
 * contents and readers' outlines work; everything a plan prints beside them has a named style too, so that an office can
 * change its looks in one place.
 *
 * Written here because the docx library's style sheet brings two dozen blue styles of its own. Source: ECMA-376 Part 1,
 * 17.7 Styles.
 */

import { mmToTwips } from '../../../base/units/length.ts';
import type { Level, NumberingScheme } from '../../../model/numbering/scheme.ts';
import { MOST_CONTENTS_LEVELS } from '../../../model/plan/parts.ts';
import { getCoverTitleStyle } from '../../../view/layout/cover.ts';
import { getImprintStyle } from '../../../view/layout/imprint.ts';
import {
  getLetterSpacingTwips,
  getLevelStyle,
  getTextBlock,
  type Layout,
  type TextStyle,
} from '../../../view/layout/layout.ts';
import { LINE_RULES } from '../../../view/layout/line-rules.ts';
import { writeFonts } from './fonts.ts';
import { getListIndex } from './plan-numbering.ts';
import { writeIndent, writeParagraphProperties, writeSize, writeSpacing, writeTextStyle } from './properties.ts';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** The heading style of a 0-based level. */
export function getLevelStyleId(level: number): string {
  return `Heading${level + 1}`;
}

/** The style of a numbered sentence: it counts in the heading's list, and no contents page lists it. */
export function getItemStyleId(level: number): string {
  return `PlanItem${level + 1}`;
}

/** The style of a heading that its text follows in the same paragraph: the heading's looks without its place in contents. */
export function getRunInStyleId(level: number): string {
  return `PlanRunIn${level + 1}`;
}

/** True for a level whose headings look other than the text of the body. */
export function hasOwnLook(level: Level, index: number, layout: Layout): boolean {
  const { font, isBold, sizePt } = getLevelStyle(level, index, layout);
  return font !== layout.body.font || isBold || sizePt !== layout.body.sizePt;
}

/** `w:outlineLvl` of text that is no heading. */
const BODY_TEXT_OUTLINE = 9;

/** Style ids beside the levels'. */
export const STYLE = {
  body: 'BodyText',
  title: 'Title',
  copyNumber: 'PlanCopyNumber',
  classification: 'PlanClassification',
  urgency: 'PlanUrgency',
  issuer: 'PlanIssuer',
  documentNumber: 'PlanDocumentNumber',
  recipients: 'PlanRecipients',
  attachmentNote: 'PlanAttachmentNote',
  attachmentLabel: 'PlanAttachmentLabel',
  attachmentTitle: 'PlanAttachmentTitle',
  signature: 'Signature',
  caption: 'Caption',
  figure: 'PlanFigure',
  tableText: 'PlanTableText',
  tableHeader: 'PlanTableHeader',
  table: 'TableGrid',
  /** The lowest of paragraphs, which Word demands between two tables and behind the last; it holds no text of the plan. */
  parting: 'PlanParting',
  header: 'Header',
  footer: 'Footer',
  coverTitle: 'PlanCoverTitle',
  coverText: 'PlanCoverText',
  /** Titles of the pages in front of the body; no contents page lists them. */
  frontTitle: 'PlanFrontTitle',
  remark: 'PlanRemark',
  imprint: 'PlanImprint',
  /** Character style of the text that runs on behind a heading in the same paragraph. */
  runInText: 'PlanRunInText',
} as const;

type StyleOptions = {
  readonly basedOn?: string | null;
  readonly next?: string;
  /** Place in Word's list of recommended styles. */
  readonly priority?: number;
  readonly properties?: string;
  readonly text?: string;
};

const CUSTOM_ID = /^Plan/;
const DEFAULT_PRIORITY = 20;

function writeStyle(id: string, name: string, options: StyleOptions): string {
  const { basedOn = 'Normal', next, priority = DEFAULT_PRIORITY, properties, text } = options;
  return (
    `<w:style w:type="paragraph"${basedOn === null ? ' w:default="1"' : ''}${CUSTOM_ID.test(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
    `<w:name w:val="${name}"/>` +
    (basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    `<w:uiPriority w:val="${priority}"/><w:qFormat/>${properties ?? ''}${text === undefined ? '' : `<w:rPr>${text}</w:rPr>`}</w:style>`
  );
}

/** Turned lines of a contents page begin so many characters in. */
const CONTENTS_HANG_CELLS = 2;

/** Headings of these levels stand above text; under the others the list goes on when a new paragraph is begun. */
const TEXT_FOLLOWS_LEVELS = 2;

/** A heading style and its place in the list; `numId` is null where markers are written as text. */
function writeLevelStyle(index: number, level: Level, layout: Layout, numId: number | null): string {
  const style = getLevelStyle(level, index, layout);
  return writeStyle(getLevelStyleId(index), `heading ${index + 1}`, {
    ...(index < TEXT_FOLLOWS_LEVELS ? { next: STYLE.body } : {}),
    priority: 9,
    properties: writeParagraphProperties({
      ...(numId === null ? {} : { numbering: { level: index, numId } }),
      ...(style.linePt === layout.body.linePt ? {} : { spacing: writeSpacing(style, 0, 0, layout) }),
      indent: writeIndent({ firstLineCells: layout.firstLineCharacters }, layout),
      outlineLevel: index,
    }),
    text: writeTextStyle(style, { letterSpacingTwips: getLetterSpacingTwips(layout) }),
  });
}

/** What numbered sentences and headings with their text behind them are set in: the heading's list, outside the outline. */
function writeItemStyles(index: number, level: Level, layout: Layout): string {
  const basedOn = getLevelStyleId(index);
  const properties = writeParagraphProperties({ outlineLevel: BODY_TEXT_OUTLINE });
  const item = writeStyle(getItemStyleId(index), `${index + 1}级条文`, {
    basedOn,
    priority: 10,
    properties,
    ...(hasOwnLook(level, index, layout) ? { text: writePlainFace(layout) } : {}),
  });
  if (!hasOwnLook(level, index, layout)) return item;
  return item + writeStyle(getRunInStyleId(index), `${index + 1}级标题接排`, { basedOn, priority: 10, properties });
}

/** The body's face, over that of a heading. */
function writePlainFace(layout: Layout): string {
  return `${writeFonts(layout.body.font, layout.body.latinFont)}<w:b w:val="0"/><w:bCs w:val="0"/>${layout.levelSizesPt.length === 0 ? '' : writeSize(layout.body.sizePt)}`;
}

function writePlanStyles(layout: Layout): string {
  const { blankLines } = layout;
  const spaced = (style: TextStyle, before: number, after: number) => writeSpacing(style, before, after, layout);
  const centred = (style: TextStyle, before: number, after: number) =>
    writeParagraphProperties({ spacing: spaced(style, before, after), align: 'center' });
  const title = { next: STYLE.body, text: writeTextStyle(layout.title) };
  return [
    writeStyle(STYLE.body, 'Body Text', {
      properties: writeParagraphProperties({
        indent: writeIndent({ firstLineCells: layout.firstLineCharacters }, layout),
      }),
    }),
    writeStyle(STYLE.title, 'Title', { ...title, properties: centred(layout.title, 0, blankLines.afterTitle) }),
    writeStyle(STYLE.copyNumber, '份号', { properties: writeParagraphProperties({ align: 'left' }) }),
    writeStyle(STYLE.classification, '密级和保密期限', { text: writeTextStyle(layout.urgency) }),
    writeStyle(STYLE.urgency, '紧急程度', { text: writeTextStyle(layout.urgency) }),
    writeStyle(STYLE.issuer, '发文机关标志', {
      properties: centred(layout.issuer, 0, 0),
      text: writeTextStyle(layout.issuer, { colour: layout.issuer.colour }),
    }),
    writeStyle(STYLE.documentNumber, '发文字号', { properties: centred(layout.body, blankLines.afterIssuer, 0) }),
    writeStyle(STYLE.recipients, '主送机关', { next: STYLE.body }),
    writeStyle(STYLE.attachmentNote, '附件说明', {}),
    writeStyle(STYLE.signature, 'Signature', { properties: writeParagraphProperties({ align: 'right' }) }),
    writeStyle(STYLE.attachmentLabel, '附件标签', {
      next: STYLE.attachmentTitle,
      properties: writeParagraphProperties({
        keepNext: true,
        pageBreakBefore: true,
        spacing: spaced(layout.attachmentLabel, 0, blankLines.afterAttachmentLabel),
        align: 'left',
      }),
      text: writeTextStyle(layout.attachmentLabel),
    }),
    writeStyle(STYLE.attachmentTitle, '附件标题', {
      ...title,
      properties: writeParagraphProperties({
        keepNext: true,
        spacing: spaced(layout.title, 0, blankLines.afterTitle),
        align: 'center',
        outlineLevel: 0,
      }),
    }),
    writeStyle(STYLE.caption, 'caption', {
      next: STYLE.body,
      properties: centred(layout.caption, 0, 0),
      text: writeTextStyle(layout.caption),
    }),
    // A picture would be cut off by an exact line.
    writeStyle(STYLE.figure, '插图', {
      properties: writeParagraphProperties({
        spacing: '<w:spacing w:line="240" w:lineRule="auto"/>',
        align: 'center',
      }),
    }),
    writeStyle(STYLE.tableText, '表格文字', {
      properties: writeParagraphProperties({ spacing: spaced(layout.tableText, 0, 0), align: 'left' }),
      text: writeTextStyle(layout.tableText),
    }),
    writeStyle(STYLE.tableHeader, '表格标题行', {
      properties: writeParagraphProperties({ spacing: spaced(layout.tableHeader, 0, 0), align: 'center' }),
      text: writeTextStyle(layout.tableHeader),
    }),
    writeStyle(STYLE.parting, '表间分隔', {
      priority: 99,
      properties: writeParagraphProperties({ spacing: writeLowLine() }),
      text: writeSize(1),
    }),
    writeStyle(STYLE.coverTitle, '封面标题', {
      properties: centred(getCoverTitleStyle(layout), 0, 0),
      text: writeTextStyle(getCoverTitleStyle(layout)),
    }),
    writeStyle(STYLE.coverText, '封面文字', { properties: centred(layout.body, 0, 0) }),
    writeStyle(STYLE.frontTitle, '前置页标题', {
      ...title,
      properties: writeParagraphProperties({
        keepNext: true,
        spacing: spaced(layout.title, 0, blankLines.afterTitle),
        align: 'center',
      }),
    }),
    writeStyle(STYLE.remark, '附注', {
      properties: writeParagraphProperties({
        indent: writeIndent({ firstLineCells: layout.firstLineCharacters }, layout),
      }),
    }),
    writeStyle(STYLE.imprint, '版记', {
      properties: writeParagraphProperties({ spacing: spaced(getImprintStyle(layout), 0, 0), align: 'left' }),
      text: writeTextStyle(getImprintStyle(layout)),
    }),
    ...Array.from({ length: MOST_CONTENTS_LEVELS }, (_, depth) => writeContentsStyle(depth, layout)),
    writeStyle(STYLE.header, 'header', {
      properties: writeParagraphProperties({ spacing: spaced(layout.pageNumber.style, 0, 0), align: 'left' }),
      text: writeTextStyle(layout.pageNumber.style),
    }),
    writeStyle(STYLE.footer, 'footer', {
      properties: writeParagraphProperties({ spacing: spaced(layout.pageNumber.style, 0, 0), align: 'left' }),
      text: writeTextStyle(layout.pageNumber.style),
    }),
  ].join('');
}

/** The style of a contents page's entries at a 0-based depth. */
export function getContentsStyleId(depth: number): string {
  return `TOC${depth + 1}`;
}

/** One character deeper a level; the page stands behind dots at the right edge. */
function writeContentsStyle(depth: number, layout: Layout): string {
  const end = mmToTwips(getTextBlock(layout).widthMm);
  return writeStyle(getContentsStyleId(depth), `toc ${depth + 1}`, {
    next: 'Normal',
    priority: 39,
    properties: writeParagraphProperties({
      tabs: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${end}"/></w:tabs>`,
      indent: writeIndent({ leftCells: depth + CONTENTS_HANG_CELLS, firstLineCells: -CONTENTS_HANG_CELLS }, layout),
      align: 'left',
    }),
  });
}

/** The lowest line that Word and LibreOffice draw: 1 pt. */
function writeLowLine(): string {
  return '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
}

const LINE = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="auto"/>';
const TABLE_EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function writeTableStyles(): string {
  const borders = TABLE_EDGES.map((edge) => LINE.replace('{}', edge)).join('');
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `<w:style w:type="table" w:styleId="${STYLE.table}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>` +
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>`
  );
}

/** How lines are broken and spaced, as `LINE_RULES` decides for every output. */
function writeLineRules(): string {
  const write = (name: string, isOn: boolean) => `<w:${name} w:val="${isOn ? 1 : 0}"/>`;
  return (
    write('kinsoku', LINE_RULES.keepsSignsOffLineEnds) +
    write('overflowPunct', LINE_RULES.hangsPunctuation) +
    write('autoSpaceDE', LINE_RULES.spacesLatin) +
    write('autoSpaceDN', LINE_RULES.spacesLatin)
  );
}

/** Styles Word knows beside those written here stay out of sight until somebody asks for them. Source: ECMA-376 Part 1, 17.7.4.5 latentStyles. */
const LATENT_STYLES =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">' +
  Array.from({ length: 9 }, (_, index) => `<w:lsdException w:name="toc ${index + 1}" w:uiPriority="39"/>`).join('') +
  '<w:lsdException w:name="Strong" w:uiPriority="22" w:qFormat="1"/><w:lsdException w:name="Emphasis" w:uiPriority="20" w:qFormat="1"/></w:latentStyles>';

/**
 * The whole part. Lines of the body are exact, and pages fill to the last line, as GB/T 9704-2012 counts 22 lines a page.
 *
 * `numIds` are the plain instances of the scheme's lists; without them levels carry no number.
 *
 * The section states the grid, but text does not snap to it: LibreOffice gives a character that is wider than its cell
 * two cells. The characters are set closer instead, which comes to 28 a line in every program.
 */
export function writeStylesPart(scheme: NumberingScheme, layout: Layout, numIds: readonly number[]): string {
  const text = writeTextStyle(layout.body, { letterSpacingTwips: getLetterSpacingTwips(layout) });
  const normal =
    `<w:pPr><w:widowControl w:val="0"/>${writeLineRules()}<w:snapToGrid w:val="0"/>` +
    `${writeSpacing(layout.body, 0, 0, layout)}<w:jc w:val="both"/></w:pPr>`;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${writeFonts(layout.body.font, layout.body.latinFont)}<w:snapToGrid w:val="0"/>${writeSize(layout.body.sizePt)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const levels = scheme.levels.map((level, index) => {
    const numId = numIds[getListIndex(index, scheme)] ?? null;
    return writeLevelStyle(index, level, layout, numId) + writeItemStyles(index, level, layout);
  });
  return (
    `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}">${defaults}${LATENT_STYLES}` +
    writeStyle('Normal', 'Normal', { basedOn: null, priority: 0, properties: normal, text }) +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    writeTableStyles() +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    levels.join('') +
    writePlanStyles(layout) +
    `<w:style w:type="character" w:customStyle="1" w:styleId="${STYLE.runInText}"><w:name w:val="标题后正文"/>` +
    `<w:uiPriority w:val="10"/><w:qFormat/><w:rPr>${writePlainFace(layout)}</w:rPr></w:style></w:styles>`
  );
}

/**
 * `word/styles.xml`. The scheme's levels take Word's own heading styles (标题 1–9), so that its navigation pane, tables of
 * contents and readers' outlines work; everything a plan prints beside them has a named style too, so that an office can
 * change its looks in one place.
 *
 * Written here because the docx library's style sheet brings two dozen blue styles of its own. Source: ECMA-376 Part 1,
 * 17.7 Styles.
 */

import { ptToTwips } from '../../../base/units/length.ts';
import type { Level, NumberingScheme } from '../../../model/numbering/scheme.ts';
import { getLetterSpacingTwips, type Layout, TABLE_GAP_PT, type TextStyle } from '../../../view/layout/layout.ts';
import { writeFonts } from './fonts.ts';
import { getListIndex } from './plan-numbering.ts';
import { writeIndent, writeParagraphProperties, writeSize, writeSpacing, writeTextStyle } from './properties.ts';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** The heading style of a 0-based level. */
export function getLevelStyleId(level: number): string {
  return `Heading${level + 1}`;
}

/** Style ids beside the levels'. */
export const STYLE = {
  body: 'BodyText',
  title: 'Title',
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
  /** The low paragraph behind a table; it holds no text of the plan. */
  gap: 'PlanGap',
  footer: 'Footer',
  /** Character style of the text that runs on behind a heading in the same paragraph. */
  runInText: 'PlanRunInText',
} as const;

type StyleOptions = {
  readonly basedOn?: string | null;
  readonly next?: string;
  readonly properties?: string;
  readonly text?: string;
};

function writeStyle(id: string, name: string, { basedOn = 'Normal', next, properties, text }: StyleOptions): string {
  return (
    `<w:style w:type="paragraph"${basedOn === null ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    `<w:qFormat/>${properties ?? ''}${text === undefined ? '' : `<w:rPr>${text}</w:rPr>`}</w:style>`
  );
}

/** A heading style and its place in the list; `numId` is null where markers are written as text. */
function writeLevelStyle(index: number, level: Level, layout: Layout, numId: number | null): string {
  const style: TextStyle = { ...layout.body, font: level.font, isBold: level.bold === true };
  return writeStyle(getLevelStyleId(index), `heading ${index + 1}`, {
    next: STYLE.body,
    properties: writeParagraphProperties({
      ...(numId === null ? {} : { numbering: { level: index, numId } }),
      indent: writeIndent({ firstLineCells: layout.firstLineCharacters }, layout),
      outlineLevel: index,
    }),
    text: writeTextStyle(style, { letterSpacingTwips: getLetterSpacingTwips(layout) }),
  });
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
    writeStyle(STYLE.gap, '表后间隔', {
      properties: writeParagraphProperties({
        spacing: `<w:spacing w:line="${ptToTwips(TABLE_GAP_PT)}" w:lineRule="exact"/>`,
      }),
    }),
    writeStyle(STYLE.footer, 'footer', {
      properties: writeParagraphProperties({ spacing: spaced(layout.pageNumber.style, 0, 0), align: 'left' }),
      text: writeTextStyle(layout.pageNumber.style),
    }),
  ].join('');
}

const LINE = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="auto"/>';
const TABLE_EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function writeTableStyles(): string {
  const borders = TABLE_EDGES.map((edge) => LINE.replace('{}', edge)).join('');
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `<w:style w:type="table" w:styleId="${STYLE.table}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>` +
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>`
  );
}

/**
 * The whole part. Lines of the body are exact; Latin letters and digits stand without the gaps that Word sets beside
 * them by default, and pages fill to the last line, as GB/T 9704-2012 counts 22 lines a page.
 *
 * `numIds` are the plain instances of the scheme's lists; without them levels carry no number.
 *
 * The section states the grid, but text does not snap to it: LibreOffice gives a character that is wider than its cell
 * two cells. The characters are set closer instead, which comes to 28 a line in every program.
 */
export function writeStylesPart(scheme: NumberingScheme, layout: Layout, numIds: readonly number[]): string {
  const text = writeTextStyle(layout.body, { letterSpacingTwips: getLetterSpacingTwips(layout) });
  const normal =
    `<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>` +
    `${writeSpacing(layout.body, 0, 0, layout)}<w:jc w:val="both"/></w:pPr>`;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${writeFonts(layout.body.font)}<w:snapToGrid w:val="0"/>${writeSize(layout.body.sizePt)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const levels = scheme.levels.map((level, index) => {
    return writeLevelStyle(index, level, layout, numIds[getListIndex(index, scheme)] ?? null);
  });
  return (
    `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}">${defaults}` +
    writeStyle('Normal', 'Normal', { basedOn: null, properties: normal, text }) +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    writeTableStyles() +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    levels.join('') +
    writePlanStyles(layout) +
    `<w:style w:type="character" w:customStyle="1" w:styleId="${STYLE.runInText}"><w:name w:val="标题后正文"/>` +
    `<w:rPr>${writeFonts(layout.body.font)}<w:b w:val="0"/><w:bCs w:val="0"/></w:rPr></w:style></w:styles>`
  );
}

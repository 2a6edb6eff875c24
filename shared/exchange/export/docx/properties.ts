/** Paragraph and run properties, with their members in the order the schema demands. Source: ECMA-376 Part 1, 17.3. */
import { ptToHalfPoints, ptToTwips } from '../../../base/units/length.ts';
import type { ParagraphLook } from '../../../model/plan/paragraph-look.ts';
import { getLetterSpacingTwips, type Layout, type TextStyle } from '../../../view/layout/layout.ts';
import { writeFonts } from './fonts.ts';

/** Indents in characters of the body's size; a negative first line hangs. */
export type Indent = {
  readonly leftCells?: number;
  readonly rightCells?: number;
  readonly firstLineCells?: number;
};

/** What one character of the body takes in twips: its size, and what is added to keep it on the grid. */
function getCellTwips(layout: Layout): number {
  return ptToTwips(layout.body.sizePt) + getLetterSpacingTwips(layout);
}

/** `w:ind`: characters for Word, twips for readers that do not know characters. */
export function writeIndent(indent: Indent, layout: Layout): string {
  const cell = getCellTwips(layout);
  const write = (name: string, cells: number | undefined) =>
    cells === undefined ? '' : ` w:${name}Chars="${Math.round(cells * 100)}" w:${name}="${Math.round(cells * cell)}"`;
  const { leftCells = 0, rightCells, firstLineCells = 0 } = indent;
  const first = firstLineCells < 0 ? write('hanging', -firstLineCells) : write('firstLine', firstLineCells);
  return `<w:ind${write('left', leftCells)}${write('right', rightCells)}${first}/>`;
}

/** `w:spacing` with an exact line; blank lines are of the body's pitch. */
export function writeSpacing(style: TextStyle, blankBefore: number, blankAfter: number, layout: Layout): string {
  const pitch = ptToTwips(layout.body.linePt);
  // Lines take precedence over twips, even where a paragraph overrides its style's twips alone.
  const write = (name: string, lines: number) =>
    `${lines === 0 ? '' : ` w:${name}Lines="${Math.round(lines * 100)}"`} w:${name}="${Math.round(lines * pitch)}"`;
  return `<w:spacing${write('before', blankBefore)}${write('after', blankAfter)} w:line="${ptToTwips(style.linePt)}" w:lineRule="exact"/>`;
}

/** `w:spacing` that sets a paragraph `pt` further down than its style does. */
export function writeSpaceBefore(pt: number): string {
  return `<w:spacing w:before="${ptToTwips(pt)}"/>`;
}

/** `w:spacing` of a paragraph of its own; `linePt` is its style's where it says none. */
export function writeOwnSpacing({ beforePt = 0, afterPt = 0, linePt }: ParagraphLook, usualLinePt: number): string {
  const line = ptToTwips(linePt ?? usualLinePt);
  return `<w:spacing w:before="${ptToTwips(beforePt)}" w:after="${ptToTwips(afterPt)}" w:line="${line}" w:lineRule="exact"/>`;
}

/** `w:sz` and its complex script twin. */
export function writeSize(sizePt: number): string {
  const size = ptToHalfPoints(sizePt);
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

/** Members of `w:rPr` for a style of text; `colour` is RRGGBB, `letterSpacingTwips` is added to every character. */
export function writeTextStyle(
  style: TextStyle,
  { colour, letterSpacingTwips = 0 }: { readonly colour?: string; readonly letterSpacingTwips?: number } = {},
): string {
  const bold = style.isBold ? '<w:b/><w:bCs/>' : '';
  const ink = colour === undefined ? '' : `<w:color w:val="${colour}"/>`;
  return `${writeFonts(style.font, style.latinFont)}${bold}${ink}<w:spacing w:val="${letterSpacingTwips}"/>${writeSize(style.sizePt)}`;
}

/** Members of `w:pPr`, each already written; what is absent comes from the paragraph's style. */
export type ParagraphProperties = {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: { readonly level: number; readonly numId: number };
  readonly border?: string;
  readonly tabs?: string;
  readonly spacing?: string;
  readonly indent?: string;
  readonly align?: string;
  readonly outlineLevel?: number;
};

/** `w:pPr`, or '' where nothing is set. */
export function writeParagraphProperties(properties: ParagraphProperties): string {
  const { style, keepNext, pageBreakBefore, numbering, border, tabs, spacing, indent, align, outlineLevel } =
    properties;
  const members =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (keepNext ? '<w:keepNext/>' : '') +
    (pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.numId}"/></w:numPr>`) +
    (border ?? '') +
    (tabs ?? '') +
    (spacing ?? '') +
    (indent ?? '') +
    (align === undefined ? '' : `<w:jc w:val="${align}"/>`) +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`);
  return members === '' ? '' : `<w:pPr>${members}</w:pPr>`;
}

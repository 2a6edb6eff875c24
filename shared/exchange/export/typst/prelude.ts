/**
 * What every page of a plan begins with: paper, grid, faces, and the functions that blocks are written with, made from the
 * layout's measures.
 *
 * A line of text is a box of exactly the layout's pitch, whatever faces stand in it, and nothing stands between lines or
 * paragraphs; so everything falls on the grid by itself.
 */
import { FONT_ROLES, type FontRole, type NumberingScheme } from '../../../model/numbering/scheme.ts';
import type { LatinFont } from '../../../model/plan/page-setup.ts';
import type { ChosenFaces } from '../../../view/fonts/choose-faces.ts';
import { getLatinFamilies } from '../../../view/fonts/latin-fonts.ts';
import {
  getLetterSpacingTwips,
  getLevelStyle,
  getTextBlock,
  type Layout,
  TABLE_GAP_PT,
  type TextStyle,
} from '../../../view/layout/layout.ts';
import { turnLayout } from '../../../view/layout/orientation.ts';
import { BODY_START_ID } from '../../../view/layout/part-places.ts';
import {
  addPageNumber,
  type RunningLine,
  type RunningPiece,
  resolveRunningLine,
} from '../../../view/layout/running-lines.ts';
import type { ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, list, mm, pt, quote } from './literals.ts';

const TWIPS_PER_PT = 20;
/** Part of a Chinese character's box that stands above the base line. */
const ASCENT = 0.88;
/** Thickness of the line that makes a face bold which has no bold of its own, by size of type. */
const BOLD_STROKE_EM = 0.025;
/** Size of raised and lowered text, by that of the text around it. */
const MOVED_SIZE_EM = 0.65;

/** Width of one character with its share of the grid, in points. */
export function getCellPt(layout: Layout): number {
  return layout.body.sizePt + getLetterSpacingTwips(layout) / TWIPS_PER_PT;
}

/** Name of the function that sets the heading of a 0-based level. */
export function getLevelFunction(level: number): string {
  return `level-${level}`;
}

/** Name of the function that sets text in the face of a role. */
export function getRoleFunction(role: FontRole): string {
  return `face-${role}`;
}

/** Base line in the middle of a line of `linePt`, as edges that make the line that high. */
export function writeEdges(sizePt: number, linePt: number): string {
  const above = (linePt - sizePt) / 2 + ASCENT * sizePt;
  return `top-edge: ${pt(above)}, bottom-edge: ${pt(above - linePt)}`;
}

/** Without any family of ours the engine takes what there is. */
function writeFamilies(families: readonly string[], latinFont?: LatinFont): string {
  const latin = latinFont === undefined ? [] : getLatinFamilies(latinFont);
  const written = [...latin.map((name) => `(name: ${quote(name)}, covers: "latin-in-cjk")`), ...families.map(quote)];
  return written.length === 0 ? '' : `font: ${list(written)}, `;
}

function writeFace(role: FontRole, faces: ChosenFaces, isBold: boolean, latinFont?: LatinFont): string {
  const { families, isBold: isHeavy, boldBy } = faces[role];
  const bold = isBold || isHeavy;
  const weight = bold && boldBy === 'face' ? '"bold"' : '"regular"';
  const stroke = bold && boldBy === 'stroke' ? `${BOLD_STROKE_EM}em + black` : 'none';
  return `${writeFamilies(families, latinFont)}weight: ${weight}, stroke: ${stroke}`;
}

/** Arguments of `text` for a style. */
export function writeStyle(style: TextStyle, faces: ChosenFaces): string {
  return `${writeFace(style.font, faces, style.isBold, style.latinFont)}, size: ${pt(style.sizePt)}, ${writeEdges(style.sizePt, style.linePt)}`;
}

const UNLESS_UNNUMBERED = 'if query(<no-numbers>).filter(it => it.location().page() <= here().page()).len() == 0';

/** The three parts of a line in the margin. */
function writeRunning(line: RunningLine, { start }: Layout['pageNumber']): string {
  const write = (pieces: readonly RunningPiece[]) =>
    `[${pieces
      .map((piece) => {
        if (piece.kind === 'text') return `#${quote(cleanText(piece.text))}`;
        return piece.kind === 'page' ? '#n' : `#(counter(page).final().first() - ${start - 1})`;
      })
      .join('')}]`;
  return `block(width: 100%, grid(columns: (1fr, auto, 1fr), column-gutter: 1em, align(left, ${write(line.left)}), align(center, ${write(line.center)}), align(right, ${write(line.right)})))`;
}

/** A line in the margin of page `n`: how far under the paper's upper edge its own is, and what it says where `shown` holds. */
type MarginLine = { readonly fromTop: string; readonly shown: string; readonly content: string };

/** Words over the text block, half-way down the margin; none on the first page of the body where the layout says so. */
function writeHead(layout: Layout, faces: ChosenFaces, plan: ResolvedPlan): MarginLine | null {
  const line = resolveRunningLine(layout.header, plan);
  if (line === null) return null;
  const { style, start } = layout.pageNumber;
  return {
    fromTop: mm(layout.page.topMm / 2),
    // The counter is set on the first page itself, and a header comes before what is on its page.
    shown:
      `let first = query(<at>).filter(it => it.value == ${quote(BODY_START_ID)}).map(it => it.location().page()).at(0, default: 1); ` +
      `let n = here().page() - first + ${start}; if ${layout.isFirstPageBare ? 'here().page() != first' : 'true'}`,
    content: `text(${writeStyle(style, faces)}, tracking: 0pt, ${writeRunning(line, layout.pageNumber)})`,
  };
}

/**
 * 第几页 under the text block: right on odd pages and left on even ones, one character from the edge, or in the middle; none from where
 * `<no-numbers>` stands.
 */
function writeFoot(layout: Layout, faces: ChosenFaces, plan: ResolvedPlan): MarginLine | null {
  const { page, pageNumber } = layout;
  const { style, placement, hasDashes, belowTextMm } = pageNumber;
  const place = {
    fromTop: `${mm(page.heightMm - page.bottomMm + belowTextMm)} - ${pt(style.linePt / 2)}`,
    shown: `let n = counter(page).get().first(); ${UNLESS_UNNUMBERED}`,
  };
  const line = resolveRunningLine(layout.footer, plan);
  if (line !== null) {
    const [odd, even] = [false, true].map((isEven) =>
      writeRunning(addPageNumber(line, pageNumber, isEven), pageNumber),
    );
    const content = `text(${writeStyle(style, faces)}, tracking: 0pt, if calc.odd(n) { ${odd} } else { ${even} })`;
    return { ...place, content };
  }
  if (placement === 'none') return null;
  const number = hasDashes ? '[#"— "#n#" —"]' : '[#n]';
  const text = `text(${writeStyle(style, faces)}, tracking: 0pt, cjk-latin-spacing: none, ${number})`;
  const side = placement === 'center' ? 'center' : 'if calc.odd(n) { right } else { left }';
  return { ...place, content: `align(${side}, pad(x: ${placement === 'center' ? '0pt' : pt(style.sizePt)}, ${text}))` };
}

/** The lines in the margins, where an upright page of the layout has them. */
type Margins = { readonly head: MarginLine | null; readonly foot: MarginLine | null };

function writeUprightLine(line: MarginLine | null, startsAtMm: number): string {
  if (line === null) return 'none';
  const { fromTop, shown, content } = line;
  return `context { ${shown} { place(top, dy: ${fromTop} - ${mm(startsAtMm)}, block(width: 100%, ${content})) } }`;
}

const writeMarginSides = ({ topMm, bottomMm, leftMm, rightMm }: Layout['page'], isMirrored: boolean) => {
  const [left, right] = isMirrored ? ['inside', 'outside'] : ['left', 'right'];
  return `margin: (top: ${mm(topMm)}, bottom: ${mm(bottomMm)}, ${left}: ${mm(leftMm)}, ${right}: ${mm(rightMm)})`;
};

function writePage(layout: Layout, { head, foot }: Margins): string {
  const { widthMm, heightMm, bottomMm } = layout.page;
  return (
    `#set page(width: ${mm(widthMm)}, height: ${mm(heightMm)}, footer-descent: 0pt, footer: ${writeUprightLine(foot, heightMm - bottomMm)}, ` +
    `header-ascent: 0pt, header: ${writeUprightLine(head, 0)}, ${layout.isMirrored ? 'binding: left, ' : ''}` +
    `${writeMarginSides(layout.page, layout.isMirrored)})`
  );
}

/** The lines of the upright page, turned with it. */
function writeTurnedLine(line: MarginLine | null, upright: Layout): string {
  if (line === null) return '';
  const { fromTop, shown, content } = line;
  const { page, pageNumber } = upright;
  const height = pt(pageNumber.style.linePt);
  return (
    `#context { ${shown} { place(top + left, dx: ${mm(page.heightMm)} - (${fromTop}) - ${height}, dy: ${mm(page.leftMm)}, ` +
    `rotate(90deg, reflow: true, box(width: ${mm(getTextBlock(upright).widthMm)}, height: ${height}, ${content}))) } }`
  );
}

/** Blocks on pages across; `upright` is the layout of the others. */
export function writeTurnedPages(written: string, upright: Layout, faces: ChosenFaces, plan: ResolvedPlan): string {
  const { page } = turnLayout(upright);
  const lines = [writeHead(upright, faces, plan), writeFoot(upright, faces, plan)];
  const margins = lines.map((line) => writeTurnedLine(line, upright)).join('');
  return (
    `#[#set page(width: ${mm(page.widthMm)}, height: ${mm(page.heightMm)}, header: none, footer: none, foreground: [${margins}], ` +
    `${writeMarginSides(page, false)})\n${written}]\n`
  );
}

function writeLevels({ levels }: NumberingScheme, layout: Layout, faces: ChosenFaces): string[] {
  return levels.map((level, index) => {
    const style = getLevelStyle(level, index, layout);
    const isOfBodySize = style.sizePt === layout.body.sizePt;
    const look = isOfBodySize ? writeFace(style.font, faces, style.isBold, style.latinFont) : writeStyle(style, faces);
    return `#let ${getLevelFunction(index)}(it) = text(${look}, it)`;
  });
}

/** Faces in which something can be emphasized: bold as the body's face becomes bold. */
function writeMarks(layout: Layout, faces: ChosenFaces): string[] {
  const { boldBy } = faces[layout.body.font];
  const bold = boldBy === 'face' ? 'weight: "bold"' : `stroke: ${BOLD_STROKE_EM}em + black`;
  return [
    `#let bold(it) = text(${bold}, it)`,
    '#let italic(it) = box(skew(ax: -12deg, it))',
    '#set underline(offset: 0.16em, stroke: 0.5pt)',
    '#set strike(stroke: 0.5pt)',
    ...FONT_ROLES.map(
      (role) => `#let ${getRoleFunction(role)}(it) = text(${writeFace(role, faces, false, layout.body.latinFont)}, it)`,
    ),
    `#let named-face(name, it) = text(font: (name, ${faces[layout.body.font].families.map(quote).join(', ')}), it)`,
    // What stands around is asked: Chinese characters keep their face.
    '#let latin-face(names, it) = context text(font: names.map(name => (name: name, covers: "latin-in-cjk")) + ' +
      '(if type(text.font) == array { text.font } else { (text.font,) }), it)',
    '#let sized(size, it) = text(size: size, it)',
    `#let inked(colour, it) = context text(fill: rgb(colour), stroke: if text.stroke == none { none } else { ${BOLD_STROKE_EM}em + rgb(colour) }, it)`,
    `#let moved(by, it) = text(size: ${MOVED_SIZE_EM}em, baseline: by, it)`,
    `#let superscript(it) = moved(-0.55em, it)`,
    `#let subscript(it) = moved(0.15em, it)`,
    '#let highlighted(colour, it) = highlight(fill: rgb(colour), top-edge: 0.88em, bottom-edge: -0.12em, it)',
    `#let blank(it) = text(${writeFamilies(faces.blankFamilies)}weight: "regular", stroke: none, tracking: 0pt, it)`,
  ];
}

/** The head of the document. */
export function writePrelude(plan: ResolvedPlan, layout: Layout, faces: ChosenFaces): string {
  const tracking = getLetterSpacingTwips(layout) / TWIPS_PER_PT;
  const indentPt = layout.firstLineCharacters * getCellPt(layout);
  const centred = (style: TextStyle) =>
    `align(center, par(justify: false, first-line-indent: 0pt, text(${writeStyle(style, faces)}, tracking: 0pt, it)))`;
  const flush = (style: TextStyle) =>
    `par(justify: false, first-line-indent: 0pt, text(${writeStyle(style, faces)}, it))`;
  return [
    writePage(layout, { head: writeHead(layout, faces, plan), foot: writeFoot(layout, faces, plan) }),
    // Pages fill to the last line: no widow control, as in the DOCX. Lines turn where the first that is full does, as in Word.
    `#set text(lang: "zh", region: "cn", hyphenate: false, cjk-latin-spacing: auto, overhang: false, costs: (orphan: 0%, widow: 0%), ` +
      `tracking: ${pt(tracking)}, ${writeStyle(layout.body, faces)})`,
    `#set par(justify: true, linebreaks: "simple", leading: 0pt, spacing: 0pt, first-line-indent: (amount: ${pt(indentPt)}, all: true))`,
    '#set block(above: 0pt, below: 0pt)',
    `#show heading: set text(size: ${pt(layout.body.sizePt)}, weight: "regular")`,
    '#show heading: set block(above: 0pt, below: 0pt)',
    // The block is what keeps a heading with what follows it.
    '#show heading: it => block(width: 100%, par(it.body))',
    '#let loose-heading(level: 1, it) = { show heading: set block(sticky: false); heading(level: level, it) }',
    ...writeMarks(layout, faces),
    ...writeLevels(plan.scheme, layout, faces),
    '#let at(id) = [#metadata(id)<at>]',
    // A piece of text ends without the tracking that stands between its characters.
    `#let spot(n) = [#metadata(n)<spot>${tracking === 0 ? '' : `#h(${pt(tracking)})`}]`,
    '#let place-spot(n) = [#metadata(n)<spot>]',
    `#let lines(count) = v(count * ${pt(layout.body.linePt)})`,
    '#let placed(before, after, left, right, sticky, it) = block(width: 100%, sticky: sticky, pad(top: before, bottom: after, left: left, right: right, it))',
    '#let indented(amount, it) = par(first-line-indent: (amount: amount, all: true), it)',
    '#let aligned(side, amount, it) = align(side, par(justify: false, first-line-indent: (amount: amount, all: true), it))',
    '#let hanging(left, first, hang, it) = pad(left: left, par(justify: false, first-line-indent: (amount: first, all: true), hanging-indent: hang, it))',
    '#let from-right(amount, it) = align(right, pad(right: amount, par(justify: false, first-line-indent: 0pt, it)))',
    `#let title-line(it) = block(sticky: true, width: 100%, ${centred(layout.title)})`,
    `#let caption(it) = ${centred(layout.caption)}`,
    `#let urgency(it) = ${flush(layout.urgency)}`,
    '#let copy-number(it) = par(justify: false, first-line-indent: 0pt, it)',
    '#let recipients(it) = par(justify: false, first-line-indent: 0pt, it)',
    `#let issuer(size, it) = align(center, par(justify: false, first-line-indent: 0pt, text(${writeStyle(layout.issuer, faces)}, ` +
      `tracking: 0pt, fill: rgb(${quote(layout.issuer.colour)}), text(size: size, it))))`,
    '#let document-number(it) = align(center, par(justify: false, first-line-indent: 0pt, it))',
    // 发文字号 one character from the left, 签发人 one from the right, the name in 楷体.
    `#let signed-number(number, label, name) = pad(x: ${pt(getCellPt(layout))}, grid(columns: (1fr, auto), copy-number(number), ` +
      `copy-number[#label#text(${writeFace('kai', faces, false)}, name)]))`,
    `#let rule = block(height: 4mm, width: 100%, stroke: (bottom: 2.25pt + rgb(${quote(layout.issuer.colour)})))`,
    `#let attachment-label(it) = block(sticky: true, width: 100%, ${flush(layout.attachmentLabel)})`,
    `#let cell-text(it) = par(justify: false, first-line-indent: 0pt, text(${writeStyle(layout.tableText, faces)}, tracking: 0pt, it))`,
    `#let head-text(it) = par(justify: false, first-line-indent: 0pt, text(${writeStyle(layout.tableHeader, faces)}, tracking: 0pt, it))`,
    `#let row-height(it) = grid(columns: (0pt, 1fr), align: horizon, box(height: ${pt(layout.tableRowPt)}), it)`,
    '#set table(stroke: 0.5pt, inset: (x: 5.4pt, y: 0pt), align: center + horizon)',
    `#let gap = v(${pt(TABLE_GAP_PT)})`,
    '',
  ].join('\n');
}

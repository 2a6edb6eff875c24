/** Parts of a document beside its text: cover, front pages, contents page; 版记 at the foot of the last even page. */

import type { ChosenFaces } from '../../../view/fonts/choose-faces.ts';
import { CONTENTS_TITLE, listContents } from '../../../view/layout/contents.ts';
import { COVER_FRAME_GAP_PT, COVER_RULE_COLOUR, type CoverLine, layOutCover } from '../../../view/layout/cover.ts';
import { listFrontPages } from '../../../view/layout/front-pages.ts';
import { getImprintStyle, IMPRINT_RULES_PT, listImprintRows } from '../../../view/layout/imprint.ts';
import { getTextBlock, hasMirroredPageNumbers, type Layout } from '../../../view/layout/layout.ts';
import { BODY_START_ID, IMPRINT_ID, TEXT_END_ID } from '../../../view/layout/part-places.ts';
import type { ResolvedBlock, ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, list, mm, pt, quote } from './literals.ts';
import { getCellPt, writeStyle } from './prelude.ts';
import { writeRuns } from './runs.ts';

type WriteBlocks = (blocks: readonly ResolvedBlock[]) => string;

const at = (id: string) => `#at(${quote(id)})`;

function writeCoverLine({ runs, style, align, beforePt, rule }: CoverLine, faces: ChosenFaces): string {
  const text = `text(${writeStyle(style, faces)}, tracking: 0pt)[${writeRuns(runs)}]`;
  const line = `#align(${align}, par(justify: false, first-line-indent: 0pt, ${text}))`;
  const drawn =
    rule === undefined ? '' : `#line(length: 100%, stroke: ${pt(rule.pt)} + rgb(${quote(COVER_RULE_COLOUR)}))`;
  return `#v(${pt(beforePt)})\n${rule?.side === 'above' ? drawn : ''}${line}${rule?.side === 'below' ? drawn : ''}\n`;
}

function writeCover(plan: ResolvedPlan, layout: Layout, faces: ChosenFaces): string[] {
  const cover = layOutCover(plan, layout);
  if (cover === null) return [];
  const gap = pt(COVER_FRAME_GAP_PT);
  const frame =
    `#place(dx: -${gap}, dy: -${gap}, rect(width: 100% + 2 * ${gap}, height: 100% + 2 * ${gap}, stroke: 2.25pt, inset: 2.5pt, ` +
    'rect(width: 100%, height: 100%, stroke: 0.75pt)))\n';
  return [`${cover.hasFrame ? frame : ''}${cover.lines.map((line) => writeCoverLine(line, faces)).join('')}`];
}

/** One line an entry, its page at the right end behind dots; the numbers are asked for where the headings stand. */
function writeContents(plan: ResolvedPlan, layout: Layout): string[] {
  const entries = listContents(plan);
  if (plan.parts.contents === undefined) return [];
  const lines = entries.map(({ id, depth, text }) => `(${quote(id)}, ${depth}, ${quote(cleanText(text))})`);
  const cell = pt(getCellPt(layout));
  return [
    `#title-line[#${quote(CONTENTS_TITLE)}]#lines(${layout.blankLines.afterTitle})\n` +
      `#let entries = ${list(lines)}\n` +
      '#context { let places = (:)\n' +
      'for it in query(<at>) { places.insert(it.value, it.location()) }\n' +
      'for (id, depth, words) in entries { let place = places.at(id)\n' +
      `link(place, pad(left: depth * ${cell}, right: 0pt, par(justify: false, first-line-indent: 0pt, hanging-indent: 2 * ${cell})[` +
      '#words#box(width: 1fr, inset: (x: 0.2em), text(top-edge: "baseline", bottom-edge: "baseline", repeat(gap: 0.18em)[.]))' +
      '#counter(page).at(place).first()])) } }\n',
  ];
}

/** Everything in front of the body, on pages without numbers; the body begins on a right-hand page where sides matter, with number 1. */
export function writeFrontParts(
  plan: ResolvedPlan,
  layout: Layout,
  faces: ChosenFaces,
  writeBlocks: WriteBlocks,
): string {
  const titled = listFrontPages(plan).map(
    ({ title, blocks }) =>
      `#title-line[#${quote(title)}]#lines(${layout.blankLines.afterTitle})\n${writeBlocks(blocks)}`,
  );
  const pages = [...writeCover(plan, layout, faces), ...titled, ...writeContents(plan, layout)];
  if (pages.length === 0) return '';
  const parting = hasMirroredPageNumbers(layout) ? '#pagebreak(weak: true, to: "odd")' : '#pagebreak(weak: true)';
  return `#[#set page(footer: none, header: none)\n${pages.join('#pagebreak()\n')}${parting}\n]\n#counter(page).update(${layout.pageNumber.start})\n`;
}

/**
 * 版记 at the foot of the page on which the document ends, where that is an even page and has room for it; else of the next even page.
 * Where a blank page has to stand before it, neither bears a number. Source: GB/T 9704-2012.
 */
export function writeImprint(plan: ResolvedPlan, layout: Layout, faces: ChosenFaces): string {
  const rows = listImprintRows(plan.parts);
  if (rows.length === 0) return '';
  const style = getImprintStyle(layout);
  const rule = (thickness: number) => `#line(length: 100%, stroke: ${pt(thickness)})`;
  const words = (text: string, hangCells: number) =>
    `par(justify: false, first-line-indent: 0pt, hanging-indent: ${pt(hangCells * style.sizePt)})[#${quote(cleanText(text))}]`;
  const written = rows.map(({ left, right, hangCells }) => {
    const end = right === '' ? '' : `, ${words(right, 0)}`;
    return `#pad(x: ${pt(style.sizePt)}, grid(columns: (1fr, auto), ${words(left, hangCells)}${end}))`;
  });
  const { thick, thin } = IMPRINT_RULES_PT;
  const { widthMm } = getTextBlock(layout);
  const footMm = layout.page.heightMm - layout.page.bottomMm;
  const isOdd = hasMirroredPageNumbers(layout) ? `calc.odd(ends.page - first + ${layout.pageNumber.start})` : 'false';
  const breaksWithoutRoom = hasMirroredPageNumbers(layout) ? 2 : 1;
  return (
    `${at(TEXT_END_ID)}\n` +
    `#let imprint = block(width: ${mm(widthMm)}, text(${writeStyle(style, faces)}, tracking: 0pt)[` +
    `${rule(thick)}${written.join(rule(thin))}${rule(thick)}])\n` +
    '#context { let find(id) = query(<at>).filter(it => it.value == id).map(it => it.location().position())\n' +
    `let ends = find(${quote(TEXT_END_ID)}).first()\n` +
    `let first = find(${quote(BODY_START_ID)}).map(it => it.page).at(0, default: 1)\n` +
    `let fits = ends.y + measure(imprint).height <= ${mm(footMm)}\n` +
    `let breaks = if ${isOdd} { 1 } else if fits { 0 } else { ${breaksWithoutRoom} }\n` +
    'for passed in range(breaks) { pagebreak(); if breaks == 2 [#metadata(none)<no-numbers>] }\n' +
    `[${at(IMPRINT_ID)}]\n` +
    'place(bottom, imprint) }\n'
  );
}

/** Parts of a document beside its text, as Word pages: cover, front pages and contents in sections of their own, 版记 at the foot of its page. */

import { mmToTwips, ptToTwips } from '../../../base/units/length.ts';
import { measureTextCells } from '../../../base/units/text-width.ts';
import { CONTENTS_TITLE } from '../../../view/layout/contents.ts';
import { COVER_RULE_COLOUR, type CoverLine, layOutCover } from '../../../view/layout/cover.ts';
import { listFrontPages } from '../../../view/layout/front-pages.ts';
import { getImprintStyle, IMPRINT_RULES_PT, type ImprintRow, listImprintRows } from '../../../view/layout/imprint.ts';
import { getTextBlock, type Layout } from '../../../view/layout/layout.ts';
import type { ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { type BlockContext, writeBlocks, writeParting } from './blocks.ts';
import { writeParagraphProperties, writeSpaceBefore } from './properties.ts';
import { writeRuns } from './runs.ts';
import { endSection, writeSection } from './sections.ts';
import { STYLE } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';

const EIGHTHS_PER_PT = 8;
/** Behind 印发日期, and room for gaps beside its digits. */
const IMPRINT_END_CELLS = 3;

function writeBorder(
  sides: readonly { readonly side: 'top' | 'bottom'; readonly pt: number; readonly colour?: string }[],
) {
  const lines = sides.map(
    ({ side, pt, colour = 'auto' }) =>
      `<w:${side} w:val="single" w:sz="${Math.round(pt * EIGHTHS_PER_PT)}" w:space="1" w:color="${colour}"/>`,
  );
  return `<w:pBdr>${lines.join('')}</w:pBdr>`;
}

function writeCoverLine({ runs, style, align, beforePt, rule }: CoverLine, context: BlockContext): string {
  const { layout, references } = context;
  const properties = writeParagraphProperties({
    style: style.sizePt > layout.body.sizePt ? STYLE.coverTitle : STYLE.coverText,
    ...(rule === undefined
      ? {}
      : {
          border: writeBorder([
            { side: rule.side === 'above' ? 'top' : 'bottom', pt: rule.pt, colour: COVER_RULE_COLOUR },
          ]),
        }),
    ...(beforePt === 0 ? {} : { spacing: writeSpaceBefore(beforePt) }),
    ...(align === 'center' ? {} : { align }),
  });
  return `<w:p>${properties}${writeRuns(runs, { layout, references, hasRunInText: false })}</w:p>`;
}

function writeTitle(title: string, pageBreakBefore: boolean): string {
  return `<w:p>${writeParagraphProperties({ style: STYLE.frontTitle, pageBreakBefore })}${writeTextRun(title)}</w:p>`;
}

/** Everything in front of the body, its sections ended; '' where the plan has nothing there. */
export function writeFrontParts(plan: ResolvedPlan, context: BlockContext): string {
  const { layout, contents } = context;
  const cover = layOutCover(plan, layout);
  const coverXml =
    cover === null
      ? ''
      : endSection(
          cover.lines.map((line) => writeCoverLine(line, context)).join(''),
          writeSection(layout, { hasFrame: cover.hasFrame }),
          writeParting(),
        );
  let pages = '';
  for (const { title, blocks } of listFrontPages(plan)) {
    pages += writeTitle(title, pages !== '') + writeBlocks(blocks, context);
  }
  if (plan.parts.contents !== undefined) pages += writeTitle(CONTENTS_TITLE, pages !== '') + contents.writeEntries();
  return coverXml + (pages === '' ? '' : endSection(pages, writeSection(layout, {}), writeParting()));
}

/** A table that stands at the foot of its page, whatever is above it; two columns, so that 印发日期 keeps to the right. */
function writeImprintTable(rows: readonly ImprintRow[], layout: Layout): string {
  const { sizePt } = getImprintStyle(layout);
  const cell = ptToTwips(sizePt);
  const total = mmToTwips(getTextBlock(layout).widthMm);
  const dateWidth = Math.round(
    cell * Math.max(1, ...rows.map(({ right }) => measureTextCells(right) + IMPRINT_END_CELLS)),
  );
  const widths = [total - dateWidth, dateWidth];
  const { thick, thin } = IMPRINT_RULES_PT;
  const rule = (name: string, pt: number) =>
    `<w:${name} w:val="single" w:sz="${Math.round(pt * EIGHTHS_PER_PT)}" w:space="0" w:color="auto"/>`;
  const writeCell = (text: string, width: number, span: number, indent: string, align: 'left' | 'right') =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>` +
    `<w:p>${writeParagraphProperties({ style: STYLE.imprint, indent, ...(align === 'left' ? {} : { align }) })}` +
    `${text === '' ? '' : writeTextRun(text)}</w:p></w:tc>`;
  const writeRow = ({ left, right, hangCells }: ImprintRow) => {
    const indent = `<w:ind w:left="${cell * (1 + hangCells)}" w:right="${right === '' ? cell : 0}" w:hanging="${cell * hangCells}"/>`;
    const cells =
      right === ''
        ? writeCell(left, total, 2, indent, 'left')
        : writeCell(left, total - dateWidth, 1, indent, 'left') +
          writeCell(right, dateWidth, 1, `<w:ind w:left="0" w:right="${cell}" w:firstLine="0"/>`, 'right');
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
  };
  return (
    `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${mmToTwips(layout.page.leftMm)}" w:tblpYSpec="bottom"/>` +
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${rule('top', thick)}${rule('bottom', thick)}${rule('insideH', thin)}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(writeRow).join('')}</w:tbl>`
  );
}

/** 版记 and the paragraph that holds it to its page; '' where the plan has none. */
export function writeImprint(plan: ResolvedPlan, layout: Layout): string {
  const rows = listImprintRows(plan.parts);
  return rows.length === 0 ? '' : writeImprintTable(rows, layout) + writeParting();
}

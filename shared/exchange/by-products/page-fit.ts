/**
 * How much of a page a plan takes, reckoned from its words and its layout's measures. By-products are chosen to fit before
 * anything is printed; the reckoning errs to the large side, since faces differ a little in width.
 */

import { mmToPt } from '../../base/units/length.ts';
import { measureTextCells } from '../../base/units/text-width.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getTextBlock, type Layout, TABLE_GAP_PT, type TextStyle } from '../../view/layout/layout.ts';
import { getLayout } from '../../view/layout/layouts.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import {
  getRunsText,
  type ResolvedBlock,
  type ResolvedRun,
  type ResolvedTable,
} from '../../view/resolve/resolved-plan.ts';

/** Left and right of a cell's text, as in the exporters. */
const CELL_PADDING_PT = 10.8;
const BORDER_PT = 0.75;
/** Share of the page that is counted on. */
const USABLE_SHARE = 0.97;
/** A line ends early where the next sign may not begin one. */
const LINE_LOSS_CELLS = 0.7;

function countLines(text: string, widthPt: number, { sizePt }: TextStyle, indentCells = 0): number {
  const cells = Math.max(1, widthPt / sizePt - LINE_LOSS_CELLS);
  return text
    .split('\n')
    .map((line, index) => Math.ceil((measureTextCells(line) + (index === 0 ? indentCells : 0)) / cells))
    .reduce((total, lines) => total + Math.max(1, lines), 0);
}

const readRuns = (runs: readonly ResolvedRun[]) => getRunsText(runs);

function measureTable(table: ResolvedTable, layout: Layout, widthPt: number): number {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const rows = table.rows.map(({ isHeader, cells }) => {
    const style = isHeader ? layout.tableHeader : layout.tableText;
    let column = 0;
    const heights = cells.map((cell) => {
      const span = table.columns.slice(column, column + cell.colSpan).reduce((sum, width) => sum + width, 0);
      column += cell.colSpan;
      const lines = countLines(readRuns(cell.runs), (widthPt * span) / total - CELL_PADDING_PT, style);
      return (lines * style.linePt) / cell.rowSpan;
    });
    return Math.max(layout.tableRowPt, ...heights) + BORDER_PT;
  });
  const caption = table.caption === null ? 0 : layout.caption.linePt;
  return caption + rows.reduce((sum, height) => sum + height, 0) + TABLE_GAP_PT;
}

function measureBlock(block: ResolvedBlock, layout: Layout, widthPt: number): number {
  switch (block.type) {
    case 'numbered': {
      const text = block.marker.text + block.marker.follow + readRuns(block.runs);
      return countLines(text, widthPt, layout.body, layout.firstLineCharacters) * layout.body.linePt;
    }
    case 'paragraph':
      return countLines(readRuns(block.runs), widthPt, layout.body, block.indent) * layout.body.linePt;
    case 'table':
      return measureTable(block, layout, widthPt);
    case 'figure':
    case 'page-break':
      return 0;
  }
}

/** What each page takes of its room, parted by page breaks alone: 0.5 is half a page, more than 1 runs over. */
export function measurePages(plan: Plan): number[] {
  const layout = getLayout(plan);
  const block = getTextBlock(layout);
  const widthPt = mmToPt(block.widthMm);
  const roomPt = mmToPt(block.heightMm) * USABLE_SHARE;
  const resolved = resolvePlan(plan);
  const title = readRuns(resolved.title);
  const titlePt =
    title === ''
      ? 0
      : countLines(title, widthPt, layout.title) * layout.title.linePt +
        layout.blankLines.afterTitle * layout.body.linePt;
  const pages = [titlePt];
  for (const each of resolved.blocks) {
    if (each.type === 'page-break') pages.push(0);
    else pages[pages.length - 1] = (pages.at(-1) ?? 0) + measureBlock(each, layout, widthPt);
  }
  return pages.map((heightPt) => heightPt / roomPt);
}

/** True where every page has room for what stands on it. */
export function fitsItsPages(plan: Plan): boolean {
  return measurePages(plan).every((share) => share <= 1);
}

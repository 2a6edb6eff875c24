/** Tables: relative widths over the text block's width, merged cells, header rows that repeat on every page. */

import { mmToTwips, ptToTwips } from '../../../base/units/length.ts';
import { getCellAlignment, getTextBlock } from '../../../view/layout/layout.ts';
import { countHeaderRows, type GridSlot, isKeptWithNext, layOutTable } from '../../../view/layout/table-grid.ts';
import { getRunsText, type ResolvedTable } from '../../../view/resolve/resolved-plan.ts';
import { writeParagraphProperties } from './properties.ts';
import { type RunContext, writeRuns } from './runs.ts';
import { STYLE } from './styles-part.ts';
import { escapeXml } from './xml.ts';

/** Column widths in twips that add up to `totalTwips` exactly. */
function shareWidth(columns: readonly number[], totalTwips: number): number[] {
  const sum = columns.reduce((total, width) => total + width, 0);
  let passed = 0;
  let edge = 0;
  return columns.map((width) => {
    passed += width;
    const next = Math.round((totalTwips * passed) / sum);
    const share = next - edge;
    edge = next;
    return share;
  });
}

type RowPlace = { readonly isHeader: boolean; readonly keepNext: boolean };

function writeCell(slot: GridSlot, widths: readonly number[], table: ResolvedTable, place: RowPlace, runs: string) {
  const { isHeader, keepNext } = place;
  const width = widths.slice(slot.column, slot.column + slot.colSpan).reduce((total, share) => total + share, 0);
  const style = isHeader ? STYLE.tableHeader : STYLE.tableText;
  const align = slot.cell?.align ?? getCellAlignment(table.kind, isHeader);
  const isPlain = align === (isHeader ? 'center' : 'left');
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (slot.colSpan > 1 ? `<w:gridSpan w:val="${slot.colSpan}"/>` : '') +
    (slot.merge === 'none' ? '' : `<w:vMerge w:val="${slot.merge === 'start' ? 'restart' : 'continue'}"/>`) +
    '<w:vAlign w:val="center"/></w:tcPr>' +
    `<w:p>${writeParagraphProperties({ style, keepNext, ...(isPlain ? {} : { align: toJustification(align) }) })}${runs}</w:p></w:tc>`
  );
}

/** `w:jc` values. Source: ECMA-376 Part 1, 17.18.44 ST_Jc. */
export function toJustification(align: 'left' | 'center' | 'right' | 'justify'): string {
  return align === 'justify' ? 'both' : align;
}

/** What a screen reader says of a table: its caption, and the heads of its columns. Source: ECMA-376 Part 1, 17.4.58 tblCaption. */
function writeAlternative({ caption, rows }: ResolvedTable): string {
  const heads = rows
    .filter((row) => row.isHeader)
    .flatMap(({ cells }) => cells.map(({ runs }) => getRunsText(runs).trim()));
  const description = heads
    .filter((head) => head !== '')
    .join('、')
    .replaceAll('\n', '');
  const title = caption === null ? '' : `${caption.label}\u3000${caption.text}`.trim();
  return (
    (title === '' ? '' : `<w:tblCaption w:val="${escapeXml(title)}"/>`) +
    (description === '' ? '' : `<w:tblDescription w:val="${escapeXml(description)}"/>`)
  );
}

/** `w:tbl`, without its caption. */
export function writeTable(table: ResolvedTable, context: RunContext): string {
  const { layout } = context;
  const total = mmToTwips(getTextBlock(layout).widthMm);
  const widths = shareWidth(table.columns, total);
  // Only rows at the top of a table repeat; Word ignores the mark elsewhere, and other readers do as they like.
  const headerCount = countHeaderRows(table.rows);
  const grid = layOutTable(table);
  const rows = grid.map((slots, index) => {
    const isHeader = table.rows[index]?.isHeader === true;
    const repeats = index < headerCount;
    const cells = slots.map((slot, place) => {
      const words = slot.merge === 'continue' ? '' : writeRuns(slot.cell?.runs ?? [], context);
      const threads = slot.merge === 'continue' ? [] : (slot.cell?.comments ?? []);
      const runs = context.references.writeCommented(threads, words);
      // A table has no bookmark of its own: its first cell says which it is.
      const content = index === 0 && place === 0 ? context.references.writeIdentity(table.id, runs) : runs;
      return writeCell(slot, widths, table, { isHeader, keepNext: isKeptWithNext(grid, index, headerCount) }, content);
    });
    return (
      `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ptToTwips(layout.tableRowPt)}" w:hRule="atLeast"/>` +
      `${repeats ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
    );
  });
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${STYLE.table}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
    `${writeAlternative(table)}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

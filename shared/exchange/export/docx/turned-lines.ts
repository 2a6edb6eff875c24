/**
 * The lines in the margins of a page across, where the upright page has them: each in the one cell of a table that floats at its place, its
 * text turned. Source: ECMA-376 Part 1, 17.4.57 tblpPr, 17.4.72 textDirection.
 */
import { mmToTwips, ptToMm, ptToTwips } from '../../../base/units/length.ts';
import { getTextBlock, type Layout } from '../../../view/layout/layout.ts';

/** `fromTopMm`: from the upper edge of the upright page to the line's own. */
function writeTurnedLine(paragraph: string, fromTopMm: number, { page, ...layout }: Layout): string {
  const width = ptToTwips(layout.pageNumber.style.linePt);
  const height = mmToTwips(getTextBlock({ page, ...layout }).widthMm);
  const x = mmToTwips(page.heightMm - fromTopMm) - width;
  return (
    `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${x}" w:tblpY="${mmToTwips(page.leftMm)}"/>` +
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>`
  );
}

/** Header and footer, each a paragraph or '', as elements of a part. */
export function writeTurnedLines(upright: Layout, head: string, foot: string): string[] {
  const { page, pageNumber } = upright;
  const footMm = page.heightMm - page.bottomMm + pageNumber.belowTextMm - ptToMm(pageNumber.style.linePt) / 2;
  return [
    ...(head === '' ? [] : [writeTurnedLine(head, page.topMm / 2, upright)]),
    ...(foot === '' ? [] : [writeTurnedLine(foot, footMm, upright)]),
  ];
}

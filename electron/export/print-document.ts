/** Drawn pages as the document that is printed: a sheet each, of exactly the paper's size. */
import { escapeHtml } from '../../shared/exchange/export/html/html.ts';
import type { DrawnPage, DrawnPages } from '../pages/split-svg.ts';

/** A sheet is this much lower than the paper, so that no rounding moves its foot to a page of its own. */
const SLACK_PT = 0.5;

/** The paper: upright where pages of both orientations stand on it. */
export function getSheetSize(pages: DrawnPages['pages']): Pick<DrawnPage, 'widthPt' | 'heightPt'> {
  const { widthPt = 0, heightPt = 0 } = pages.find((page) => page.heightPt > page.widthPt) ?? pages[0] ?? {};
  return { widthPt, heightPt };
}

/** Pages across are printed a quarter turn to the left, their head on the left edge of the sheet. Source: GB/T 9704-2012. */
function drawOnSheet(page: DrawnPage, sheet: Pick<DrawnPage, 'widthPt' | 'heightPt'>): string {
  if (page.widthPt === sheet.widthPt) return page.drawing;
  return `<g transform="translate(0 ${sheet.heightPt}) rotate(-90)">${page.drawing}</g>`;
}

export function writePrintDocument({ pages, shared }: DrawnPages, title: string): string {
  const sheet = getSheetSize(pages);
  const { widthPt, heightPt } = sheet;
  const sheets = pages.map(
    (page) =>
      `<div class="sheet"><svg viewBox="0 0 ${widthPt} ${heightPt}" width="${widthPt}pt" height="${heightPt}pt">` +
      `${drawOnSheet(page, sheet)}</svg></div>`,
  );
  return [
    `<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n<style>`,
    `@page { size: ${widthPt}pt ${heightPt}pt; margin: 0 }`,
    'html, body { margin: 0; padding: 0 }',
    `.sheet { height: ${heightPt - SLACK_PT}pt; overflow: hidden; break-inside: avoid; break-after: page }`,
    '.sheet:last-child { break-after: auto }',
    'svg { display: block }',
    '.shared { position: absolute; width: 0; height: 0 }',
    `</style>\n</head>\n<body>\n<svg class="shared">${shared}</svg>\n${sheets.join('\n')}\n</body>\n</html>\n`,
  ].join('\n');
}

/** Drawn pages as the document that is printed: a sheet each, of exactly the paper's size. */
import { escapeHtml } from '../../shared/exchange/export/html/html.ts';
import type { DrawnPages } from '../pages/split-svg.ts';

/** A sheet is this much lower than the paper, so that no rounding moves its foot to a page of its own. */
const SLACK_PT = 0.5;

export function writePrintDocument({ pages, shared }: DrawnPages, title: string): string {
  const [first] = pages;
  const [widthPt, heightPt] = [first?.widthPt ?? 0, first?.heightPt ?? 0];
  const sheets = pages.map(
    (page) =>
      `<div class="sheet"><svg viewBox="0 0 ${page.widthPt} ${page.heightPt}" width="${page.widthPt}pt" height="${page.heightPt}pt">` +
      `${page.drawing}</svg></div>`,
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

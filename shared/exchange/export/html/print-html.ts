/** A plan as a page that prints, and stands alone as an HTML file. */

import { getLayout } from '../../../view/layout/layouts.ts';
import type { ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { getTitleText } from '../../../view/resolve/resolved-plan.ts';
import { renderPrintElements } from './elements.ts';
import { escapeHtml } from './html.ts';
import { writeStyleSheet } from './style-sheet.ts';

/** A whole plan as one HTML page after GB/T 9704-2012 (or the plain layout), without scripts and without anything to load. */
export function renderPrintHtml(plan: ResolvedPlan): string {
  const layout = getLayout(plan);
  return [
    '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
    `<title>${escapeHtml(getTitleText(plan.title))}</title>`,
    `<style>\n${writeStyleSheet(layout, plan.scheme)}\n</style>\n</head>\n<body>`,
    ...renderPrintElements(plan),
    '</body>\n</html>\n',
  ].join('');
}

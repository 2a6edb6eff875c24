/** Elements as a page that prints, and stands alone as an HTML file. */

import { LAYOUTS } from '../../../view/layout/layouts.ts';
import type { ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { getTitleText } from '../../../view/resolve/resolved-plan.ts';
import { type PrintElement, renderPrintElements } from './elements.ts';
import { escapeHtml } from './html.ts';
import { writePageNumberRules, writeStyleSheet } from './style-sheet.ts';

/** Id of the empty element after the last one: where a printed part ends. */
export const END_ANCHOR = 'place-end';
/** Ids of two elements at the top of the first page and `RULER_PX` below it: what a pixel of the page is in the PDF. */
export const START_ANCHOR = 'place-start';
export const RULER_ANCHOR = 'place-ruler';
export const RULER_PX = 600;

export type PrintOptions = {
  /** Room left at the top of the first page, in which the part before this one ends, in CSS pixels. */
  readonly offsetPx?: number;
  /** Numbers in the margins, from browsers that know page margin boxes (Chromium 131 and later). */
  readonly hasPageNumbers?: boolean;
};

/**
 * A page of these elements.
 *
 * Chromium names a place in the PDF only where a link leads to it, so the page has links to all anchors; they are not shown.
 */
export function renderPrintPage(
  plan: ResolvedPlan,
  elements: readonly PrintElement[],
  { offsetPx = 0, hasPageNumbers = false }: PrintOptions = {},
): string {
  const layout = LAYOUTS[plan.layout];
  const anchors = [START_ANCHOR, RULER_ANCHOR, ...elements.flatMap(({ anchor }) => anchor ?? []), END_ANCHOR];
  return [
    '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
    `<title>${escapeHtml(getTitleText(plan.title))}</title>`,
    `<style>\n${writeStyleSheet(layout, plan.scheme)}${hasPageNumbers ? writePageNumberRules(layout) : ''}\n</style>\n</head>\n<body>`,
    `<nav>${anchors.map((anchor) => `<a href="#${anchor}"></a>`).join('')}</nav>`,
    `<div id="${START_ANCHOR}" class="ruler"></div><div id="${RULER_ANCHOR}" class="ruler" style="top:${RULER_PX}px"></div>`,
    offsetPx > 0 ? `<div style="height:${offsetPx}px"></div>` : '',
    elements.map(({ html }) => html).join(''),
    `<div id="${END_ANCHOR}"></div></body>\n</html>\n`,
  ].join('');
}

/** A whole plan as one HTML page after GB/T 9704-2012 (or the plain layout), without scripts and without anything to load. */
export function renderPrintHtml(plan: ResolvedPlan, options: PrintOptions = {}): string {
  return renderPrintPage(plan, renderPrintElements(plan), options);
}

/**
 * The zoom of the page. Up to 100% the page never grows wider than the desk, so that lines are read without scrolling
 * sideways in a small window; a larger zoom was asked for and is kept.
 */
const PX_PER_MM = 96 / 25.4;
const PAGE_WIDTH_PX = 210 * PX_PER_MM;
/** Desk to be seen beside the page, and the scroll bar. */
const MARGINS_PX = 62;
/** Smaller than this nothing can be read; the page is cut off instead. */
const MIN_PERCENT = 40;

export function getEffectiveZoom(wantedPercent: number, deskWidthPx: number): number {
  if (wantedPercent > 100) return wantedPercent;
  const fittingPercent = Math.floor(((deskWidthPx - MARGINS_PX) / PAGE_WIDTH_PX) * 100);
  return Math.max(Math.min(wantedPercent, fittingPercent), MIN_PERCENT);
}

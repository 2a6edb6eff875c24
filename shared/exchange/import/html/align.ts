/** How a paragraph or a cell is set. */
import type { Alignment } from '../../../model/plan/block.ts';
import { getAttribute, getStyle, type HtmlElement } from './tree.ts';

const ALIGNMENTS: Readonly<Record<string, Alignment>> = { center: 'center', right: 'right', end: 'right' };

/** Centre and right are kept; left and justified are what plans do anyway. */
export function readAlign(element: HtmlElement, inherited: Alignment | null): Alignment | null {
  const said = getStyle(element, 'text-align') || (getAttribute(element, 'align') ?? '').toLowerCase();
  if (element.tagName === 'center') return 'center';
  return said === '' ? inherited : (ALIGNMENTS[said] ?? null);
}

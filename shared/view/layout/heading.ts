/** Which numbered blocks lead: headings stay with what follows them, and stand in contents, bookmarks and navigation panes. */
import { findHeadingEnd } from '../resolve/heading-words.ts';
import { getRunsText, type ResolvedBlock, type ResolvedNumbered } from '../resolve/resolved-plan.ts';

/** True for heading words alone on their line, without a stop or a colon. */
export function isHeading(block: ResolvedNumbered): boolean {
  const text = getRunsText(block.runs);
  return findHeadingEnd(text) === text.length && !/[。：\n]/.test(text);
}

/** Shallow levels are headings whether or not anything stands under them. */
const ALWAYS_LEADING_LEVELS = 2;

/** True where something stands under a block: deeper blocks, text, a table. */
function isFollowedByOwn(block: ResolvedNumbered, next: ResolvedBlock | undefined): boolean {
  if (next === undefined || next.type === 'page-break') return false;
  return next.type !== 'numbered' || next.level > block.level;
}

/** `leads`: it stands in contents and bookmarks; `isKeptWithNext`: never the last line of a page. `next` is the block behind it. */
export function getHeadingRole(
  block: ResolvedNumbered,
  next: ResolvedBlock | undefined,
): { readonly leads: boolean; readonly isKeptWithNext: boolean } {
  if (!isHeading(block)) return { leads: false, isKeptWithNext: false };
  const hasOwn = isFollowedByOwn(block, next);
  return { leads: hasOwn || block.level < ALWAYS_LEADING_LEVELS, isKeptWithNext: hasOwn };
}

/** True where a block prints at least one word in its level's typeface. */
export function hasHeadingWords({ runs }: ResolvedNumbered): boolean {
  return runs.some((run) => run.type === 'text' && run.isHeading && run.text !== '');
}

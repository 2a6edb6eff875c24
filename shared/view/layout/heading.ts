/** Which numbered blocks a reader would call headings: they stay with what follows and lead navigation panes. */
import { getRunsText, type ResolvedNumbered } from '../resolve/resolved-plan.ts';

/** Longer paragraphs are text, whatever they end with. */
const MAX_LENGTH = 60;

/** True for what is short and not a sentence. */
export function isHeading(block: ResolvedNumbered): boolean {
  const text = getRunsText(block.runs);
  return text.length <= MAX_LENGTH && !/[。；：！？\n]/.test(text);
}

/** What each member of a content shows, told from the runs it was resolved to. */
import type { Inline } from '../../model/plan/inline.ts';
import type { ResolvedRun } from '../../view/resolve/resolved-plan.ts';
import { toVisibleText } from './visible-text.ts';

/** One text a member, as a Word file shows it; line breaks are `\n`. `runs` as `resolvePlan` made them of `content`. */
export function listMemberTexts(content: readonly Inline[], runs: readonly ResolvedRun[]): string[] {
  let next = 0;
  return content.map((inline) => {
    if (inline.type === 'line-break') {
      next += 1;
      return '\n';
    }
    // A heading's end divides runs: those of one member, or of one text, stand beside each other.
    let text = '';
    for (let run = runs[next]; run?.type === 'text'; run = runs[next]) {
      if (inline.type === 'text' ? text.length >= inline.text.length : run.member !== inline) break;
      text += run.text;
      next += 1;
    }
    return toVisibleText(text);
  });
}

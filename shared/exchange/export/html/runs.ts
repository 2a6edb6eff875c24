/** Runs of text as HTML: marks as elements, a heading's typeface as a class. */
import type { Mark } from '../../../model/plan/inline.ts';
import { type LookSurroundings, writeLookCss } from '../../../view/fonts/look-css.ts';
import { splitWholes } from '../../../view/layout/whole-words.ts';
import type { ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import { escapeHtml } from './html.ts';

const MARK_TAGS: Record<Mark, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Names that the style sheet declares. */
const SURROUNDINGS: LookSurroundings = {
  writePt: (pt) => `${pt}pt`,
  writeRole: (role) => `var(--face-${role})`,
  family: 'var(--face)',
};

/** `headingClass` sets the heading of a numbered block in its level's face; the text that runs on stays in the body's. */
export function renderRuns(runs: readonly ResolvedRun[], headingClass: string | null = null): string {
  let html = '';
  for (const run of runs) {
    if (run.type === 'line-break') {
      html += '<br>';
      continue;
    }
    let text = splitWholes(run.text)
      .map((part) => (part.isWhole ? `<span class="whole">${escapeHtml(part.text)}</span>` : escapeHtml(part.text)))
      .join('');
    if (run.origin === 'blank') text = `<span class="blank">${text}</span>`;
    for (const mark of run.marks) text = `<${MARK_TAGS[mark]}>${text}</${MARK_TAGS[mark]}>`;
    if (run.look) text = `<span class="look" style="${writeLookCss(run.look, SURROUNDINGS)}">${text}</span>`;
    html += headingClass !== null && run.isHeading ? `<span class="${headingClass}">${text}</span>` : text;
  }
  return html;
}

/** Same, for a block of its own: one without text keeps its line. */
export function renderBlockRuns(runs: readonly ResolvedRun[]): string {
  return renderRuns(runs) || '<br>';
}

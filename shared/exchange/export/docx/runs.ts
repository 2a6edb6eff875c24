/** Runs of text: marks, line breaks, the text behind a heading, and references. */
import type { Inline } from '../../../model/plan/inline.ts';
import type { Layout } from '../../../view/layout/layout.ts';
import type { ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import { writeOwnFonts } from './fonts.ts';
import { writeSize } from './properties.ts';
import type { LiveWriter } from './references.ts';
import { STYLE } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';

type TextRun = Extract<ResolvedRun, { type: 'text' }>;

/** Where runs stand, as far as their looks depend on it. */
export type RunContext = {
  readonly layout: Layout;
  readonly references: LiveWriter;
  /** True in a numbered block whose level has another typeface than the body. */
  readonly hasRunInText: boolean;
};

/** `w:rPr` for marks and direct formatting, members in the schema's order, or ''. */
function writeRunProperties(run: TextRun, isRunIn: boolean, { layout }: RunContext): string {
  const { marks, look = {} } = run;
  const members =
    (isRunIn ? `<w:rStyle w:val="${STYLE.runInText}"/>` : '') +
    writeOwnFonts(look, layout.body) +
    (marks.includes('bold') ? '<w:b/><w:bCs/>' : '') +
    (marks.includes('italic') ? '<w:i/><w:iCs/>' : '') +
    (marks.includes('strike') ? '<w:strike/>' : '') +
    (look.colour === undefined ? '' : `<w:color w:val="${look.colour}"/>`) +
    (look.sizePt === undefined ? '' : writeSize(look.sizePt)) +
    (look.highlight === undefined ? '' : `<w:highlight w:val="${look.highlight}"/>`) +
    (marks.includes('underline') ? '<w:u w:val="single"/>' : '') +
    (marks.includes('superscript') ? '<w:vertAlign w:val="superscript"/>' : '') +
    (marks.includes('subscript') ? '<w:vertAlign w:val="subscript"/>' : '');
  return members === '' ? '' : `<w:rPr>${members}</w:rPr>`;
}

function writeRun(run: ResolvedRun, context: RunContext): string {
  if (run.type === 'line-break') return '<w:r><w:br/></w:r>';
  const properties = writeRunProperties(run, context.hasRunInText && !run.isHeading, context);
  if (run.origin === 'reference' && typeof run.targetId === 'string') {
    return context.references.writeReference(run.targetId, run.text, properties);
  }
  return writeTextRun(run.text, properties);
}

/** Where the runs of a member end: a heading's end and the turns of a title divide it. */
function findMemberEnd(runs: readonly ResolvedRun[], from: number, member: Inline): number {
  let end = from + 1;
  for (let at = end; at < runs.length; at++) {
    const run = runs[at];
    if (run?.type === 'text') {
      if (run.member !== member) break;
      end = at + 1;
    }
  }
  return end;
}

/** The runs of a paragraph or cell. */
export function writeRuns(runs: readonly ResolvedRun[], context: RunContext): string {
  let xml = '';
  for (let at = 0; at < runs.length; ) {
    const run = runs[at] as ResolvedRun;
    const member = run.type === 'text' ? run.member : undefined;
    const end = member === undefined ? at + 1 : findMemberEnd(runs, at, member);
    let written = '';
    for (; at < end; at++) written += writeRun(runs[at] as ResolvedRun, context);
    const whole = member === undefined ? written : context.references.writeMember(member, written);
    xml += run.comments === undefined ? whole : context.references.writeCommented(run.comments, whole);
  }
  return xml;
}

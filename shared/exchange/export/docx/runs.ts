/** Runs of text: marks, line breaks, the text behind a heading, and references. */
import type { Mark } from '../../../model/plan/inline.ts';
import type { ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import type { ReferenceWriter } from './references.ts';
import { STYLE } from './styles-part.ts';
import { escapeXml } from './xml.ts';

/** Where runs stand, as far as their looks depend on it. */
export type RunContext = {
  readonly references: ReferenceWriter;
  /** True in a numbered block whose level has another typeface than the body. */
  readonly hasRunInText: boolean;
};

/** `w:rPr` for marks, members in the schema's order, or ''. */
function writeMarks(marks: readonly Mark[], isRunIn: boolean): string {
  if (marks.length === 0 && !isRunIn) return '';
  return (
    `<w:rPr>${isRunIn ? `<w:rStyle w:val="${STYLE.runInText}"/>` : ''}` +
    (marks.includes('bold') ? '<w:b/><w:bCs/>' : '') +
    (marks.includes('italic') ? '<w:i/><w:iCs/>' : '') +
    (marks.includes('strike') ? '<w:strike/>' : '') +
    (marks.includes('underline') ? '<w:u w:val="single"/>' : '') +
    '</w:rPr>'
  );
}

/** Text in `w:t`, with line breaks and tabs as elements of their own. */
function writeText(text: string): string {
  if (!/[\n\r\t]/.test(text)) return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return text
    .split(/(\r\n|[\n\r\t])/)
    .map((piece, index) => {
      if (index % 2 === 1) return piece === '\t' ? '<w:tab/>' : '<w:br/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
}

/** One run of plain text. */
export function writeTextRun(text: string, properties = ''): string {
  return `<w:r>${properties}${writeText(text)}</w:r>`;
}

function writeRun(run: ResolvedRun, context: RunContext): string {
  if (run.type === 'line-break') return '<w:r><w:br/></w:r>';
  const properties = writeMarks(run.marks, context.hasRunInText && !run.isHeading);
  if (run.origin === 'reference' && typeof run.targetId === 'string') {
    return context.references.writeReference(run.targetId, run.text, properties);
  }
  return writeTextRun(run.text, properties);
}

/** The runs of a paragraph or cell. */
export function writeRuns(runs: readonly ResolvedRun[], context: RunContext): string {
  let xml = '';
  for (const run of runs) xml += writeRun(run, context);
  return xml;
}

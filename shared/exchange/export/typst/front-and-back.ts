/** What stands before and behind the body: 紧急程度, 发文机关, 发文字号, title, 主送机关; 附件说明 and signature. */
import { getIssuerSizePt, type Layout } from '../../../view/layout/layout.ts';
import { ATTACHMENT_NOTE_LABEL, formatRecipients } from '../../../view/layout/official-terms.ts';
import { placeSignature } from '../../../view/layout/signature.ts';
import { getRunsText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, pt, quote } from './literals.ts';
import { getCellPt } from './prelude.ts';
import { writeBlockRuns, writeRuns } from './runs.ts';

const present = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
const say = (text: string) => `[#${quote(cleanText(text))}]`;

/** Everything above the body's first block. */
export function writeFront(plan: ResolvedPlan, layout: Layout): string {
  const { urgency, issuer, documentNumber, recipients } = plan.header;
  const { blankLines } = layout;
  const parts: string[] = [];
  if (present(urgency)) parts.push(`#urgency${say(urgency)}`);
  if (present(issuer)) {
    parts.push(`#issuer(${pt(getIssuerSizePt(layout, issuer))})${say(issuer)}`, `#lines(${blankLines.afterIssuer})`);
  }
  if (present(documentNumber)) parts.push(`#document-number${say(documentNumber)}`);
  const hasRule = present(issuer) || present(documentNumber);
  if (hasRule) parts.push('#rule', `#lines(${blankLines.titleAfterHeader})`);
  if (getRunsText(plan.title).trim() !== '') {
    parts.push(`#title-line[${writeRuns(plan.title)}]`, `#lines(${blankLines.afterTitle})`);
  }
  if (present(recipients)) parts.push(`#recipients${say(formatRecipients(recipients))}`);
  return parts.map((part) => `${part}\n`).join('');
}

/** 附件说明: the attachments' names under the body, numbered where there are several; turned lines begin under the name. */
export function writeAttachmentNote({ attachments }: ResolvedPlan, layout: Layout): string {
  if (attachments.length === 0) return '';
  const cellPt = getCellPt(layout);
  const labelCells = ATTACHMENT_NOTE_LABEL.length;
  const lines = attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? '' : `${index + 1}.`;
    // Half-width digits and period take half a cell each.
    const hangPt = (labelCells + number.length / 2) * cellPt;
    const firstPt = index === 0 ? 0 : labelCells * cellPt;
    const name = writeRuns(title.filter((run) => run.type === 'text'));
    const label = `${index === 0 ? ATTACHMENT_NOTE_LABEL : ''}${number}`;
    const leftPt = layout.firstLineCharacters * cellPt;
    return `#hanging(${pt(leftPt)}, ${pt(firstPt)}, ${pt(hangPt)})[#${quote(label)}${name}]\n`;
  });
  return `#lines(${layout.blankLines.beforeAttachmentNote})\n${lines.join('')}`;
}

/** Signing units and date, on one page. */
export function writeSignature({ signature }: ResolvedPlan, layout: Layout): string {
  if (signature === null) return '';
  const cellPt = getCellPt(layout);
  const date = getRunsText(signature.date);
  const { unitsFromRight, dateFromRight } = placeSignature(signature.units.map(getRunsText), date, signature.seal);
  const line = (content: string, cells: number) => `#from-right(${pt(cells * cellPt)})[${content}]`;
  const lines = signature.units.map((unit, index) => line(writeBlockRuns(unit), unitsFromRight[index] ?? 0));
  if (date.trim() !== '') lines.push(line(writeRuns(signature.date), dateFromRight));
  return `#block(breakable: false, width: 100%)[#lines(${layout.blankLines.beforeSignature})${lines.join('')}]\n`;
}

/** What stands before and behind the body: the red head, title, 主送机关; 附件说明, signature and 附注. */
import { hasRedRule, isPresent, listLinesAbove } from '../../../view/layout/header-lines.ts';
import { getIssuerSizePt, getIssuerSpaceBeforePt, type Layout } from '../../../view/layout/layout.ts';
import {
  ATTACHMENT_NOTE_LABEL,
  formatRecipients,
  formatRemark,
  SIGNER_LABEL,
} from '../../../view/layout/official-terms.ts';
import { placeSignature } from '../../../view/layout/signature.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import { getRunsText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, pt, quote } from './literals.ts';
import { getCellPt } from './prelude.ts';
import { writeBlockRuns, writeRuns } from './runs.ts';

const say = (text: string) => `[#${quote(cleanText(text))}]`;

/** Everything above the body's first block. */
export function writeFront(plan: ResolvedPlan, layout: Layout): string {
  const { issuer, documentNumber, signer, recipients } = plan.header;
  const { blankLines } = layout;
  const above = listLinesAbove(plan.header);
  const parts = above.map(({ field, text }) => `#${field === 'copyNumber' ? 'copy-number' : 'urgency'}${say(text)}`);
  if (isPresent(issuer)) {
    parts.push(`#v(${pt(getIssuerSpaceBeforePt(layout, issuer, above.length))})`);
    parts.push(`#issuer(${pt(getIssuerSizePt(layout, issuer))})${say(issuer)}`, `#lines(${blankLines.afterIssuer})`);
  }
  if (isPresent(signer)) parts.push(`#signed-number${say(documentNumber ?? '')}${say(SIGNER_LABEL)}${say(signer)}`);
  else if (isPresent(documentNumber)) parts.push(`#document-number${say(documentNumber)}`);
  if (hasRedRule(plan.header)) parts.push('#rule', `#lines(${blankLines.titleAfterHeader})`);
  if (getRunsText(plan.title).trim() !== '') {
    parts.push(
      `#title-line[${writeRuns(turnTitle(plan.title, getTitleCells(layout)))}]`,
      `#lines(${blankLines.afterTitle})`,
    );
  }
  if (isPresent(recipients)) parts.push(`#recipients${say(formatRecipients(recipients))}`);
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

/** 附注 under the date, indented like the body. */
export function writeRemark({ parts }: ResolvedPlan): string {
  const text = getRunsText(parts.remark?.text ?? []);
  return text.trim() === '' ? '' : `#par[#${quote(cleanText(formatRemark(text)))}]\n`;
}

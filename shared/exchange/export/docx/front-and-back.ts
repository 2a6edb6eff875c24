/** What stands before and behind the body: 紧急程度, 发文机关, 发文字号, title, 主送机关; 附件说明 and signature. */

import { getIssuerSizePt, getIssuerSpaceBeforePt, type Layout } from '../../../view/layout/layout.ts';
import { ATTACHMENT_NOTE_LABEL, formatRecipients } from '../../../view/layout/official-terms.ts';
import { placeSignature } from '../../../view/layout/signature.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import { getRunsText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { writeField } from './fields.ts';
import { writeIndent, writeParagraphProperties, writeSize, writeSpaceBefore, writeSpacing } from './properties.ts';
import type { LiveWriter } from './references.ts';
import { writeRuns } from './runs.ts';
import { STYLE } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';

/** The red rule under 发文字号, 4 mm (11 pt) below it. Source: GB/T 9704-2012. */
const writeRule = (colour: string) =>
  `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="${colour}"/></w:pBdr>`;

const present = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** Everything above the body's first block. */
export function writeFront(plan: ResolvedPlan, layout: Layout, references: LiveWriter): string {
  const { urgency, issuer, documentNumber, recipients } = plan.header;
  const hasIssuer = present(issuer);
  const hasNumber = present(documentNumber);
  const hasRule = hasIssuer || hasNumber;
  const paragraphs: string[] = [];
  if (present(urgency)) {
    paragraphs.push(`<w:p>${writeParagraphProperties({ style: STYLE.urgency })}${writeTextRun(urgency)}</w:p>`);
  }
  if (hasIssuer) {
    const size = `<w:rPr>${writeSize(getIssuerSizePt(layout, issuer))}</w:rPr>`;
    const properties = writeParagraphProperties({
      style: STYLE.issuer,
      spacing: writeSpaceBefore(getIssuerSpaceBeforePt(layout, issuer, present(urgency) ? 1 : 0)),
      ...(hasNumber ? {} : { border: writeRule(layout.issuer.colour) }),
    });
    paragraphs.push(`<w:p>${properties}${writeTextRun(issuer, size)}</w:p>`);
  }
  if (hasNumber) {
    const properties = writeParagraphProperties({
      style: STYLE.documentNumber,
      border: writeRule(layout.issuer.colour),
    });
    paragraphs.push(`<w:p>${properties}${writeTextRun(documentNumber)}</w:p>`);
  }
  if (getRunsText(plan.title).trim() !== '') {
    const properties = writeParagraphProperties({
      style: STYLE.title,
      ...(hasRule
        ? {
            spacing: writeSpacing(
              layout.title,
              layout.blankLines.titleAfterHeader,
              layout.blankLines.afterTitle,
              layout,
            ),
          }
        : {}),
    });
    const runs = writeRuns(turnTitle(plan.title, getTitleCells(layout)), { references, hasRunInText: false });
    paragraphs.push(`<w:p>${properties}${runs}</w:p>`);
  }
  if (present(recipients)) {
    const properties = writeParagraphProperties({ style: STYLE.recipients });
    paragraphs.push(`<w:p>${properties}${writeTextRun(formatRecipients(recipients))}</w:p>`);
  }
  return paragraphs.join('');
}

/**
 * 附件说明: 附件：and the names of the attachments, numbered where there are several; turned lines begin under the name.
 * The numbers count themselves (`SEQ`), so that no number is typed.
 */
export function writeAttachmentNote(plan: ResolvedPlan, layout: Layout, references: LiveWriter): string {
  const isSeveral = plan.attachments.length > 1;
  const { firstLineCharacters: indent, blankLines } = layout;
  const labelCells = ATTACHMENT_NOTE_LABEL.length;
  return plan.attachments
    .map((attachment, index) => {
      const isFirst = index === 0;
      const number = String(index + 1);
      // Half-width digits and period take half a cell each.
      const numberCells = isSeveral ? (number.length + 1) / 2 : 0;
      const leftCells = indent + labelCells + numberCells;
      const properties = writeParagraphProperties({
        style: STYLE.attachmentNote,
        ...(isFirst ? { spacing: writeSpacing(layout.body, blankLines.beforeAttachmentNote, 0, layout) } : {}),
        indent: writeIndent({ leftCells, firstLineCells: -(numberCells + (isFirst ? labelCells : 0)) }, layout),
      });
      const label = isFirst ? writeTextRun(ATTACHMENT_NOTE_LABEL) : '';
      const count = isSeveral ? writeField('SEQ 附件说明 \\* ARABIC', number, '') + writeTextRun('.') : '';
      const title = attachment.title.flatMap((run) => (run.type === 'line-break' ? [] : [run]));
      return `<w:p>${properties}${label}${count}${writeRuns(title, { references, hasRunInText: false })}</w:p>`;
    })
    .join('');
}

/** Signing units and date, kept on one page with each other. */
export function writeSignature(plan: ResolvedPlan, layout: Layout, references: LiveWriter): string {
  const { signature } = plan;
  if (signature === null) return '';
  const date = getRunsText(signature.date);
  const place = placeSignature(signature.units.map(getRunsText), date, signature.seal);
  const lines = signature.units.map((runs, index) => ({ runs, fromRight: place.unitsFromRight[index] ?? 0 }));
  if (date.trim() !== '') lines.push({ runs: signature.date, fromRight: place.dateFromRight });
  return lines
    .map(({ runs, fromRight }, index) => {
      const properties = writeParagraphProperties({
        style: STYLE.signature,
        keepNext: index < lines.length - 1,
        ...(index === 0 ? { spacing: writeSpacing(layout.body, layout.blankLines.beforeSignature, 0, layout) } : {}),
        indent: writeIndent({ rightCells: fromRight }, layout),
      });
      return `<w:p>${properties}${writeRuns(runs, { references, hasRunInText: false })}</w:p>`;
    })
    .join('');
}

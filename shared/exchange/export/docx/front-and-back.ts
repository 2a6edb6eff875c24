/** What stands before and behind the body: the red head, title, 主送机关; 附件说明, signature and 附注. */

import { mmToTwips, ptToTwips } from '../../../base/units/length.ts';
import { hasRedRule, isPresent, listLinesAbove } from '../../../view/layout/header-lines.ts';
import { getIssuerSizePt, getIssuerSpaceBeforePt, getTextBlock, type Layout } from '../../../view/layout/layout.ts';
import {
  ATTACHMENT_NOTE_LABEL,
  formatRecipients,
  formatRemark,
  SIGNER_LABEL,
} from '../../../view/layout/official-terms.ts';
import { placeSignature } from '../../../view/layout/signature.ts';
import { getTitleCells, turnTitle } from '../../../view/layout/title-lines.ts';
import { getRunsText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import { writeField } from './fields.ts';
import { writeFonts } from './fonts.ts';
import { writeIndent, writeParagraphProperties, writeSize, writeSpaceBefore, writeSpacing } from './properties.ts';
import type { LiveWriter } from './references.ts';
import { writeRuns } from './runs.ts';
import { STYLE } from './styles-part.ts';
import { writeTextRun } from './text-run.ts';

/** The red rule under 发文字号, 4 mm (11 pt) below it. Source: GB/T 9704-2012. */
const writeRule = (colour: string) =>
  `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="${colour}"/></w:pBdr>`;

/** 发文字号 in the middle, or one character from the left with 签发人 one from the right, the name in 楷体. */
function writeDocumentNumber(documentNumber: string, signer: string, layout: Layout): string {
  const border = writeRule(layout.issuer.colour);
  if (!isPresent(signer)) {
    const properties = writeParagraphProperties({ style: STYLE.documentNumber, border });
    return `<w:p>${properties}${writeTextRun(documentNumber)}</w:p>`;
  }
  const cell = ptToTwips(layout.body.sizePt);
  const properties = writeParagraphProperties({
    style: STYLE.documentNumber,
    border,
    tabs: `<w:tabs><w:tab w:val="right" w:pos="${mmToTwips(getTextBlock(layout).widthMm) - cell}"/></w:tabs>`,
    indent: writeIndent({ leftCells: 1, rightCells: 1 }, layout),
    align: 'left',
  });
  const name = writeTextRun(signer, `<w:rPr>${writeFonts('kai')}</w:rPr>`);
  return `<w:p>${properties}${writeTextRun(`${documentNumber}\t${SIGNER_LABEL}`)}${name}</w:p>`;
}

/** Everything above the body's first block. */
export function writeFront(plan: ResolvedPlan, layout: Layout, references: LiveWriter): string {
  const { issuer, documentNumber, signer, recipients } = plan.header;
  const above = listLinesAbove(plan.header);
  const hasNumber = isPresent(documentNumber) || isPresent(signer);
  const hasRule = hasRedRule(plan.header);
  const paragraphs = above.map(
    ({ field, text }) => `<w:p>${writeParagraphProperties({ style: STYLE[field] })}${writeTextRun(text)}</w:p>`,
  );
  if (isPresent(issuer)) {
    const size = `<w:rPr>${writeSize(getIssuerSizePt(layout, issuer))}</w:rPr>`;
    const properties = writeParagraphProperties({
      style: STYLE.issuer,
      spacing: writeSpaceBefore(getIssuerSpaceBeforePt(layout, issuer, above.length)),
      ...(hasNumber ? {} : { border: writeRule(layout.issuer.colour) }),
    });
    paragraphs.push(`<w:p>${properties}${writeTextRun(issuer, size)}</w:p>`);
  }
  if (hasNumber) paragraphs.push(writeDocumentNumber(documentNumber ?? '', signer ?? '', layout));
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
    const runs = writeRuns(turnTitle(plan.title, getTitleCells(layout)), { layout, references, hasRunInText: false });
    paragraphs.push(`<w:p>${properties}${runs}</w:p>`);
  }
  if (isPresent(recipients)) {
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
      return `<w:p>${properties}${label}${count}${writeRuns(title, { layout, references, hasRunInText: false })}</w:p>`;
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
      return `<w:p>${properties}${writeRuns(runs, { layout, references, hasRunInText: false })}</w:p>`;
    })
    .join('');
}

/** 附注 under the date. */
export function writeRemark({ parts }: ResolvedPlan): string {
  const text = getRunsText(parts.remark?.text ?? []);
  if (text.trim() === '') return '';
  return `<w:p>${writeParagraphProperties({ style: STYLE.remark })}${writeTextRun(formatRemark(text))}</w:p>`;
}

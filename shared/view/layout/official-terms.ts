/** Words and signs that official documents print around the text. They are part of the document, not of the program's language. Source: GB/T 9704-2012. */

/** Opens 附件说明, under the body. */
export const ATTACHMENT_NOTE_LABEL = '附件：';

/** 主送机关 end in a full-width colon, whether or not it was typed. */
export function formatRecipients(recipients: string): string {
  return `${recipients.trim().replace(/[:：]$/, '')}：`;
}

/** 签发人：张某某, to the right of 发文字号. */
export const SIGNER_LABEL = '签发人：';

/** Lines of 版记: 抄送 ends in a full stop, 印发机关 and 印发日期 share the last. */
export function formatCopies(copies: string): string {
  return `抄送：${copies.trim().replace(/[。.]$/, '')}。`;
}

export function formatIssuedOn(date: string): string {
  return `${date.trim().replace(/印发$/, '')}印发`;
}

/** 附注 stands in brackets. */
export function formatRemark(remark: string): string {
  const text = remark.trim();
  return /^（.*）$/s.test(text) ? text : `（${text}）`;
}

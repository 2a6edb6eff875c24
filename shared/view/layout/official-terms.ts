/** Words and signs that official documents print around the text. They are part of the document, not of the program's language. Source: GB/T 9704-2012. */

/** Opens 附件说明, under the body. */
export const ATTACHMENT_NOTE_LABEL = '附件：';

/** 主送机关 end in a full-width colon, whether or not it was typed. */
export function formatRecipients(recipients: string): string {
  return `${recipients.trim().replace(/[:：]$/, '')}：`;
}

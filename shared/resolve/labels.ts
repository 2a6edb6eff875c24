/** What attachments, tables and figures are called by their counts. */

/** `附件` where there is one attachment, `附件1`, `附件2` … where there are several; `number` is 1-based. */
export function labelAttachment(number: number, count: number): string {
  return count === 1 ? '附件' : `附件${number}`;
}

/** `表1`, `图2`. */
export function labelCaption(type: 'table' | 'figure', number: number): string {
  return `${type === 'table' ? '表' : '图'}${number}`;
}

/** What attachments, tables and figures are called by their counts. */

/** `附件` where there is one attachment, `附件1`, `附件2` … where there are several; `number` is 1-based. */
export function labelAttachment(number: number, count: number): string {
  return count === 1 ? '附件' : `附件${number}`;
}

/** `表1`, `图2`. */
export function labelCaption(type: 'table' | 'figure', number: number): string {
  return `${type === 'table' ? '表' : '图'}${number}`;
}

/** What a drawing prints whose source is gone or empty; it is also a finding (G01). */
export const MISSING_SOURCE_TEXTS = {
  'no-people': '（人员名单为空，无法绘制组织体系图）',
  'no-section': '（图所依据的章节已删除，请重新选择）',
  'nothing-in-section': '（图所依据的章节没有可以绘制的内容）',
} as const;

/**
 * Fields with their result written beside them, in runs of their own: some readers ignore a field whose parts share one
 * run, and all show the cached result until they count again. Source: ECMA-376 Part 1, 17.16.18 fldChar.
 */
import { escapeXml } from './xml.ts';

/** A field such as `PAGE` showing `result`; `properties` is a whole `w:rPr` or ''. */
export function writeField(instruction: string, result: string, properties: string): string {
  const mark = (type: string) => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return (
    `${mark('begin')}<w:r>${properties}<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>` +
    `${mark('separate')}<w:r>${properties}<w:t xml:space="preserve">${escapeXml(result)}</w:t></w:r>${mark('end')}`
  );
}

/** A label that counts itself, such as 表1 or 附件2: its words, then a `SEQ` field. */
export function writeCountedLabel(label: string, properties: string): string {
  const [, words = label, digits = ''] = /^(.*?)(\d*)$/.exec(label) ?? [];
  const text = `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
  return digits === '' ? text : text + writeField(`SEQ ${words} \\* ARABIC`, digits, properties);
}

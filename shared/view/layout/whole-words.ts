/**
 * What is not parted at the end of a line: telephones, dates, numbers of documents and standards. Source: GB/T 9704-2012 on numbers
 * and years; every output keeps them whole in its own way.
 */

/** 0571-82040371, GB/T 29639-2020, 2026年3月1日, 3月1日, 〔2026〕1号. */
const WHOLE =
  /(?<![A-Za-z\d-])(?:[A-Z]{2,4}(?:\/T)?[ \u00a0]?\d+(?:\.\d+)?-\d{4}|\d{3,}(?:-\d{3,})+)(?!\d)|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|〔\d{4}〕\d+号/g;

export type TextPart = { readonly text: string; readonly isWhole: boolean };

/** A text in parts; joined they are the text. */
export function splitWholes(text: string): readonly TextPart[] {
  // Most texts hold no digit.
  if (!/\d/.test(text)) return [{ text, isWhole: false }];
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(WHOLE)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), isWhole: false });
    parts.push({ text: match[0], isWhole: true });
    from = match.index + match[0].length;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), isWhole: false });
  return parts;
}

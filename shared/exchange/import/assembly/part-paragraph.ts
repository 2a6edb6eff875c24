/**
 * A paragraph of a Word file or a web page that holds several numbered items: behind soft line breaks, or one after another where
 * breaks were lost.
 */
import { findItemStarts } from '../../../language/markers/item-starts.ts';
import { type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import { isSeriesForm } from '../../../language/markers/typed-marker.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { cutInlines, getInlinesText, trimInlines } from '../../../model/plan/inlines.ts';

/** Texts that refer to a place. */
type References = { has(inline: Inline): boolean };

/**
 * True for a line that begins with a typed number and has words behind it: 附件1 alone speaks of an attachment, and what refers to a place
 * (第二部分所列…) is no number.
 */
export function isNumberedLine(line: readonly Inline[], references: References): boolean {
  const [first] = line;
  if (first !== undefined && references.has(first)) return false;
  const recognised = recogniseMarker(getInlinesText(line));
  return recognised !== null && recognised.rest !== '' && !isSeriesForm(recognised.form);
}

/** The lines between soft breaks. */
export function splitAtBreaks(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.type === 'line-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((line) => trimInlines(line));
}

/** Soft breaks that no number stands behind stay in their paragraph. */
function partAtNumbers(content: readonly Inline[], references: References): Inline[][] {
  const parts: Inline[][] = [];
  for (const line of splitAtBreaks(content)) {
    const last = parts.at(-1);
    if (last === undefined || isNumberedLine(line, references)) parts.push(line);
    else last.push({ type: 'line-break' }, ...line);
  }
  return parts;
}

/** The items of a paragraph, in order: itself alone where it is one. */
export function partParagraph(
  content: readonly Inline[],
  options: RecogniseOptions,
  references: References,
): readonly (readonly Inline[])[] {
  const parts = content.some(({ type }) => type === 'line-break') ? partAtNumbers(content, references) : [content];
  const items = parts.flatMap((part): (readonly Inline[])[] => {
    const starts = findItemStarts(getInlinesText(part), options);
    return starts.length < 2 ? [part] : cutInlines(part, starts);
  });
  return items.length < 2 ? [content] : items.map((item) => trimInlines(item)).filter((item) => item.length > 0);
}

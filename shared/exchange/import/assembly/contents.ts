/** A table of contents that was typed: the outline takes its place. */
import type { Reporter } from '../source/reporter.ts';
import { getChangeId, type SourceItem } from '../source/source-item.ts';

const LINE = /(?:\.{3,}|…{2,}|·{3,}|\t)\s*\d{1,3}$/;
const TITLE = /^目\s*录$/;

/** `一、总则……3` */
export const isContentsLine = (text: string): boolean => LINE.test(text);
/** 目录 */
export const isContentsTitle = (text: string): boolean => TITLE.test(text);

/** The items without a typed table of contents: two lines of one at least, and 目录 above them. */
export function dropContents(items: readonly SourceItem[], reporter: Reporter): SourceItem[] {
  const isLine = (at: number) => {
    const item = items[at];
    return item?.type === 'paragraph' && isContentsLine(item.text);
  };
  return items.filter((item, at) => {
    if (item.type !== 'paragraph') return true;
    const isTitle = isContentsTitle(item.text) && isLine(at + 1) && isLine(at + 2);
    if (!isTitle && !(isLine(at) && (isLine(at - 1) || isLine(at + 1)))) return true;
    const { line, text } = item;
    return !reporter.propose('importText.contents', {
      id: getChangeId('contents', item),
      line,
      before: text,
      after: '',
    });
  });
}

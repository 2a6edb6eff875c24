/**
 * Raw lines → lines of content: Markdown marks, page numbers, rules, tables of contents and advertising taken out, each
 * reported.
 */

import { recogniseMarker } from '../../../language/markers/recognise.ts';
import { isContentsLine, isContentsTitle } from '../assembly/contents.ts';
import type { Reporter } from '../source/reporter.ts';

export type SourceLine = {
  /** The 1-based line in the file, the first of those joined into it. */
  readonly line: number;
  readonly text: string;
  /** Depth of its Markdown heading mark, 0 without one. */
  readonly headingDepth: number;
  /** True where white space stood before the text, as at the start of a paragraph. */
  readonly isIndented: boolean;
  /** True where an empty line, or a line that was taken out, stood before. */
  readonly isAfterGap: boolean;
};

const PAGE_NUMBER =
  /^(?:[—–―-]\s*\d{1,4}\s*[—–―-]|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/i;
const BARE_NUMBER = /^\d{1,3}$/;
const RULE = /^(?:[-—–_=*＊·.。]\s*){3,}$/;
const ADVERTISING =
  /小编|本文(?:来源|来自|档由)|(?:欢迎|供)(?:大家|您)?(?:阅读|参考|借鉴|下载)|希望.{0,10}(?:大家|您|你).{0,12}(?:帮助|喜欢)|(?:以下|下面|这里)(?:是|为大家|给大家).{0,30}(?:整理|分享|收集|带来|准备)|范文(?:大全|网|精选)?|仅供参考|版权(?:归|所有)|转载请|点击(?:下载|查看|阅读)|更多.{0,12}(?:文章|内容|资料|精彩)|关注.{0,12}(?:公众号|微信)|https?:\/\/|www\.[a-z]/i;
/** Advertising stands before the plan begins and after it ends. */
const ADVERTISING_REACH = 8;

/** Markdown marks around a line's words; bold and code marks inside stay words of the line without them. */
function stripMarkdown(text: string): { text: string; depth: number } {
  const depth = /^#{1,6}/.exec(text)?.[0].length ?? 0;
  const stripped = text
    .replace(/^(?:(?:>|#{1,6}|[-*+](?=\s))\s*)+/, '')
    .replace(/\s*#+$/, '')
    .replace(/(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1/g, '$2')
    .replace(/^\*(?=\S)(.+?)(?<=\S)\*$/, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_[\]()#+\-.!>|<&])/g, '$1')
    .trim();
  return { text: stripped, depth };
}

/** Bare numbers are page numbers only where they rise through the file, as pages do. */
function findBarePageNumbers(lines: readonly string[]): ReadonlySet<number> {
  const found = lines.flatMap((text, index) =>
    BARE_NUMBER.test(text.trim()) ? [{ index, page: Number(text.trim()) }] : [],
  );
  const isRising = found.every(({ page }, index) => index === 0 || page > (found[index - 1]?.page ?? 0));
  return new Set(isRising ? found.map(({ index }) => index) : []);
}

type Removal = 'pageNumber' | 'rule' | 'contents' | 'advertising';

function findRemoval(text: string, isBarePage: boolean, isAtEdge: boolean): Removal | null {
  if (isBarePage || PAGE_NUMBER.test(text)) return 'pageNumber';
  if (RULE.test(text)) return 'rule';
  if (isContentsLine(text) || isContentsTitle(text)) return 'contents';
  if (isAtEdge && ADVERTISING.test(text) && recogniseMarker(text) === null) return 'advertising';
  return null;
}

/** The lines of content, in order. Every mark or line taken out is proposed first. */
export function readSourceLines(lines: readonly string[], reporter: Reporter): SourceLine[] {
  const barePages = findBarePageNumbers(lines);
  const filled = lines.flatMap((text, index) => (text.trim() === '' ? [] : [index]));
  const edge = new Set([...filled.slice(0, ADVERTISING_REACH), ...filled.slice(-ADVERTISING_REACH)]);
  const result: SourceLine[] = [];
  const propose = (rule: Removal | 'markdown', line: number, before: string, after: string) =>
    reporter.propose(`importText.${rule}`, { id: `${rule}:${line}`, line, before, after });
  let isAfterGap = false;
  lines.forEach((source, index) => {
    const line = index + 1;
    const text = source.replace(/[\u200b\ufeff]/g, '').trim();
    if (text === '') {
      isAfterGap = true;
      return;
    }
    const removal = findRemoval(text, barePages.has(index), edge.has(index));
    if (removal !== null && propose(removal, line, text, '')) {
      isAfterGap = true;
      return;
    }
    const plain = stripMarkdown(text);
    // A line that was put back is put back as it stood.
    const isMarked = removal === null && plain.text !== text && plain.text !== '';
    const isStripped = isMarked && propose('markdown', line, text, plain.text);
    result.push({
      line,
      text: isStripped ? plain.text : text,
      headingDepth: isStripped ? plain.depth : 0,
      isIndented: /^(?:\u3000|\t| {2})/.test(source),
      isAfterGap,
    });
    isAfterGap = false;
  });
  return result;
}

/** Brackets and quotation marks that open and never close, or close what never opened. Source: GB/T 15834—2011. */
import type { ProofMatch } from './grade.ts';

const CLOSERS: Readonly<Record<string, string>> = { '（': '）', '《': '》', '“': '”', '〔': '〕', '【': '】' };
const OPENERS = new Map(Object.entries(CLOSERS).map(([opener, closer]) => [closer, opener]));
/** Half-width brackets pair with full-width ones; that they do is another matter. */
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
/** `1）` and `一）` count, and open nothing. */
const COUNTING = /^[\s\da-zA-Z一二三四五六七八九十]{1,3}$/;

export function findUnpaired(text: string): ProofMatch[] {
  const open: { mark: string; at: number }[] = [];
  const odd: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = WIDE[text.charAt(at)] ?? text.charAt(at);
    if (CLOSERS[mark] !== undefined) open.push({ mark, at });
    const opener = OPENERS.get(mark);
    if (opener === undefined) continue;
    const index = open.findLastIndex((one) => one.mark === opener);
    if (index === -1) {
      const before = /[^，。；：、\n]*$/.exec(text.slice(0, at))?.[0] ?? '';
      if (mark !== '）' || !COUNTING.test(before)) odd.push(at);
    } else open.splice(index, 1);
  }
  // A quotation of several paragraphs opens in each and closes in the last.
  const left = open.filter(({ mark }) => mark !== '“').map(({ at }) => at);
  return [...odd, ...left]
    .sort((one, other) => one - other)
    .map((at) => ({
      rule: 'P05',
      grade: 'fault',
      start: at,
      end: at + 1,
      right: null,
      reason: 'unpaired',
      source: 'GB/T 15834—2011',
    }));
}

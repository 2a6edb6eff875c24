/** Chinese words as the letters people type for them: 防踩踏 is found by `fangcaita`, `caita`, `fct` and `ct`. */
import { pinyin } from 'pinyin-pro';

/** What one stretch of Chinese sounds like. */
export type PinyinTerms = {
  /** Full pinyin from each syllable to the end: `fangcaita`, `caita`, `ta`. */
  readonly full: readonly string[];
  /** Initial letters from each syllable to the end: `fct`, `ct`, `t`. */
  readonly initials: readonly string[];
};

const CHINESE_STRETCH = /[\u4e00-\u9fff]+/g;

function listTails(syllables: readonly string[]): string[] {
  return syllables.map((_, index) => syllables.slice(index).join(''));
}

/** Pinyin of every Chinese stretch in `text`; tails let a prefix search find any inner word. */
export function getPinyinTerms(text: string): PinyinTerms {
  const full: string[] = [];
  const initials: string[] = [];
  for (const [stretch] of text.matchAll(CHINESE_STRETCH)) {
    const syllables = pinyin(stretch, { toneType: 'none', type: 'array', v: true });
    full.push(...listTails(syllables));
    initials.push(...listTails(syllables.map((syllable) => syllable.charAt(0))));
  }
  return { full, initials };
}

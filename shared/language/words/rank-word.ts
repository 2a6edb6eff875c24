/** How well a Chinese word fits what is typed for it: its characters, its pinyin or its initials. */
import { getPinyinTerms, type PinyinTerms } from './pinyin-terms.ts';

const SOUNDS = new Map<string, PinyinTerms>();

function getSounds(text: string): PinyinTerms {
  let sounds = SOUNDS.get(text);
  if (sounds === undefined) {
    sounds = getPinyinTerms(text);
    SOUNDS.set(text, sounds);
  }
  return sounds;
}

/** How well a word fits what is typed, 0 best; `null` where it does not. Letters are looked up by sound. */
export function rankWord(word: string, query: string): number | null {
  const [text, wanted] = [word.toLowerCase(), query.toLowerCase()];
  if (text.startsWith(wanted)) return 0;
  if (text.includes(wanted)) return 1;
  if (!/^[a-z]+$/.test(wanted)) return null;
  const { full, initials } = getSounds(word);
  if (initials[0]?.startsWith(wanted) || full[0]?.startsWith(wanted)) return 2;
  return [...initials, ...full].some((term) => term.startsWith(wanted)) ? 3 : null;
}

/** The first few of a list in one line: 10月3日、10月5日、10月9日等. */
import type { Translate } from '../ui/translate.ts';

const SHOWN = 5;

export function listSome(words: readonly string[], t: Translate): string {
  const shown = words.slice(0, SHOWN).join(t('tables:duty-list-comma'));
  return words.length > SHOWN ? `${shown}${t('tables:duty-and-more')}` : shown;
}

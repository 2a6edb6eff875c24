/** Finds pages of the help by words, by pinyin and by initials, as they are typed. */
import { getPinyinTerms } from '../../language/words/pinyin-terms.ts';
import { type HelpPage, listHelpLines } from './help-page.ts';

export type HelpHit<Id extends string = string> = {
  readonly page: HelpPage<Id>;
  /** The line that has the words; `null` where the title has them, or nothing was asked for. */
  readonly line: string | null;
};
export type HelpSearch<Id extends string> = (query: string) => HelpHit<Id>[];

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function sounds(text: string): readonly string[] {
  const { full, initials } = getPinyinTerms(text);
  return [...full, ...initials];
}

/** All words of the query must be found on a page; those with all of them in the title come first. */
export function createHelpSearch<Id extends string>(pages: readonly HelpPage<Id>[]): HelpSearch<Id> {
  const known = pages.map((page) => {
    const lines = listHelpLines(page);
    return { page, lines, title: fold(page.title), text: fold(lines.join('\n')), sounds: sounds(page.title) };
  });
  const lineSounds = new Map<string, readonly string[]>();
  const getSounds = (line: string) => {
    const found = lineSounds.get(line) ?? sounds(line);
    lineSounds.set(line, found);
    return found;
  };
  return (query) => {
    const terms = fold(query).split(/\s+/).filter(Boolean);
    if (terms.length === 0) return pages.map((page) => ({ page, line: null }));
    return known
      .flatMap(({ page, lines, title, text, sounds: titleSounds }): { rank: number; hit: HelpHit<Id> }[] => {
        const isSound = (term: string, from: readonly string[]) =>
          /^[a-z]{2,}$/.test(term) && from.some((sound) => sound.startsWith(term));
        const inTitle = (term: string) => title.includes(term) || isSound(term, titleSounds);
        const inLine = (line: string) => (term: string) => fold(line).includes(term) || isSound(term, getSounds(line));
        if (terms.every(inTitle)) return [{ rank: 0, hit: { page, line: null } }];
        const line = lines.find((one) => terms.every(inLine(one)));
        if (line !== undefined) return [{ rank: 1, hit: { page, line } }];
        return terms.every((term) => inTitle(term) || text.includes(term))
          ? [{ rank: 2, hit: { page, line: null } }]
          : [];
      })
      .sort((one, other) => one.rank - other.rank)
      .map(({ hit }) => hit);
  };
}

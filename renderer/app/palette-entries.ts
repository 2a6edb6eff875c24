/** Commands as the palette finds them: by their words in either language, by pinyin and by initials. */
import { menu as menuEn } from '../../shared/base/messages/en/menu.ts';
import { toolbar as toolbarEn } from '../../shared/base/messages/en/toolbar.ts';
import { menu as menuZh } from '../../shared/base/messages/zh-CN/menu.ts';
import { toolbar as toolbarZh } from '../../shared/base/messages/zh-CN/toolbar.ts';
import {
  getCommand,
  getPlainWords,
  PAGE_COMMAND_IDS,
  type PageCommandId,
} from '../../shared/edge/commands/commands.ts';
import { rankWord } from '../../shared/language/words/rank-word.ts';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
const CHINESE: Words = { menu: menuZh, toolbar: toolbarZh };
const ENGLISH: Words = { menu: menuEn, toolbar: toolbarEn };

function getWords(words: Words, id: PageCommandId): string {
  const [feature = '', key = ''] = getCommand(id).words.split('.');
  return getPlainWords(words[feature]?.[key] ?? '');
}

/** How well a command fits what is typed, 0 best; `null` where it does not. English words are found from any word on. */
function rankCommand(id: PageCommandId, query: string): number | null {
  const chinese = rankWord(getWords(CHINESE, id), query.replaceAll(' ', ''));
  const english = getWords(ENGLISH, id).toLowerCase();
  const inEnglish = english.startsWith(query) ? 0 : ` ${english}`.includes(` ${query}`) ? 1 : null;
  const ranks = [chinese, inEnglish].filter((rank) => rank !== null);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** Every command of the page but the palette itself, best and shortest first; in the table's order for no query. */
export function findCommands(query: string): PageCommandId[] {
  const wanted = query.trim().toLowerCase();
  const ids = PAGE_COMMAND_IDS.filter((id) => id !== 'palette');
  if (wanted === '') return ids;
  return ids
    .flatMap((id) => {
      const rank = rankCommand(id, wanted);
      return rank === null ? [] : [{ id, rank }];
    })
    .sort((a, b) => a.rank - b.rank || getWords(CHINESE, a.id).length - getWords(CHINESE, b.id).length)
    .map(({ id }) => id);
}

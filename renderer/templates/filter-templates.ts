/** Which templates the gallery shows. */

import type { EventKind, UnitKind } from '../../shared/content/templates/schema.ts';
import { getPinyinTerms } from '../../shared/language/words/pinyin-terms.ts';
import type { GalleryItem } from './gallery-item.ts';

export type TemplateFilter = {
  readonly query: string;
  readonly unit: UnitKind | null;
  readonly event: EventKind | null;
  /** Ids to keep; `null` keeps all. */
  readonly favourites: readonly string[] | null;
  readonly isOwnOnly: boolean;
};

/** By the words they are of, which never change under them. */
const sounds = new Map<string, readonly string[]>();

function listSounds(words: string): readonly string[] {
  const known = sounds.get(words);
  if (known !== undefined) return known;
  const { full, initials } = getPinyinTerms(words);
  const listed = [...full, ...initials];
  sounds.set(words, listed);
  return listed;
}

/** A word stands in the text, or letters sound like the beginning of a word in name or kinds: `xf` and `xiaofang` for 消防. */
function hasWord(item: GalleryItem, word: string): boolean {
  const named = [item.name, ...item.units, ...item.events].join(' ');
  const text = [named, item.summary, ...item.headings].join(' ').toLowerCase();
  if (text.includes(word)) return true;
  return /^[a-z]+$/.test(word) && listSounds(named).some((sound) => sound.startsWith(word));
}

/** Templates in the gallery's order; every word of the query is found in name, summary, kinds or headings. */
export function filterTemplates(templates: readonly GalleryItem[], filter: TemplateFilter): GalleryItem[] {
  const words = filter.query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((item) => {
    if (filter.isOwnOnly && item.own === null) return false;
    if (filter.unit !== null && !item.units.includes(filter.unit) && !item.units.includes('通用')) return false;
    if (filter.event !== null && !item.events.includes(filter.event)) return false;
    if (filter.favourites !== null && !filter.favourites.includes(item.id)) return false;
    return words.every((word) => hasWord(item, word));
  });
}

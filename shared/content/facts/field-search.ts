/** Finds fields by Chinese words, by their values, by full pinyin or by initials. */
import { rankWord } from '../../language/words/rank-word.ts';
import type { FieldChoice } from './field-choices.ts';

function rank({ typed, value, person, isMain }: FieldChoice, query: string): number | null {
  const dot = query.search(/[.。．]/);
  if (dot >= 0) {
    if (person === null) return null;
    const ofPerson = rankWord(person, query.slice(0, dot));
    const ofField = rankWord(typed.slice(person.length + 1), query.slice(dot + 1));
    return ofPerson === null || ofField === null ? null : ofPerson * 10 + ofField;
  }
  if (query === '') return isMain ? 0 : null;
  const byName = rankWord(person ?? typed, query);
  // What a fact says is looked at after what it is called.
  const found = byName ?? (isMain && value.includes(query) ? 5 : null) ?? (rankWord(typed, query) === null ? null : 6);
  return found === null ? null : found * 10 + (isMain ? 0 : 1);
}

/** The fields that fit, best first, each rank in the order of the sheet; for '' every main one. `组长.` is about one person. */
export function searchFields(choices: readonly FieldChoice[], query: string): FieldChoice[] {
  return choices
    .flatMap((choice, index) => {
      const found = rank(choice, query.trim());
      return found === null ? [] : [{ choice, found, index }];
    })
    .sort((a, b) => a.found - b.found || a.index - b.index)
    .map(({ choice }) => choice);
}

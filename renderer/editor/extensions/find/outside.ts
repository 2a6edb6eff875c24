/** Words of a plan that the editor's nodes do not hold as text: header, signature, captions, alternative texts, words of drawings. */
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import {
  getPlaceKey,
  getPlaceMaxLength,
  listWords,
  mapWords,
  type WordsPlace,
} from '../../../../shared/model/plan/words.ts';
import { readTitleText } from '../../../../shared/view/resolve/title-text.ts';
import type { OutsideMatch } from './matches.ts';

/** With live members as they read now. A fact's own value is found where the text shows it. */
export function listOutside(plan: Plan): { place: WordsPlace; text: string }[] {
  const figures = new Set(
    [plan, ...plan.attachments].flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === 'figure').map(({ id }) => id),
    ),
  );
  return listWords(plan)
    .filter(({ place }) => {
      if (place.in === 'block') return figures.has(place.blockId);
      return !['title', 'attachment-title', 'fact'].includes(place.in);
    })
    .map(({ place, content }) => ({ place, text: readTitleText(content, plan.facts) }));
}

/** The content with characters `from` to `to` replaced; the same where they are not all of them text. */
function replaceCharacters(
  content: Inline[],
  { from, to }: OutsideMatch,
  replacement: string,
  getLength: (inline: Inline) => number,
): Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const inline of content) {
    const [start, end] = [at, at + getLength(inline)];
    at = end;
    if (end <= from || start >= to) {
      result.push(inline);
      continue;
    }
    if (inline.type !== 'text') return content;
    const text =
      inline.text.slice(0, Math.max(0, from - start)) +
      (start <= from ? replacement : '') +
      inline.text.slice(to - start);
    if (text !== '') result.push({ ...inline, text });
  }
  return result;
}

/** The plan with the matches replaced where they stand in text and the place has room, and how many were. */
export function replaceOutside(
  plan: Plan,
  matches: readonly OutsideMatch[],
  replacement: string,
): { readonly plan: Plan; readonly replaced: number } {
  let replaced = 0;
  const getLength = (inline: Inline) => readTitleText([inline], plan.facts).length;
  const changed = mapWords(plan, (content, place) => {
    const key = getPlaceKey(place);
    let result = content;
    let done = 0;
    // From the end on, so that offsets of matches before stay right.
    for (const match of matches.filter((one) => getPlaceKey(one.place) === key).reverse()) {
      const next = replaceCharacters(result, match, replacement, getLength);
      if (next !== result) done += 1;
      result = next;
    }
    if (readTitleText(result, plan.facts).length > getPlaceMaxLength(place)) return content;
    replaced += done;
    return result;
  });
  return { plan: changed, replaced };
}

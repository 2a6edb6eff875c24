/** What the user has written into the open places of a clause stays there, where the words around it are still the same. */
import { diffArrays } from 'diff';
import type { Inline } from '../../model/plan/inline.ts';
import { joinTexts } from '../../model/plan/inlines.ts';

/** Longer than anything that is written into a blank. */
const LONGEST_FILLING = 60;

/** Texts character by character, so that words and members can be compared alike. */
function splitInlines(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] =>
    inline.type === 'text' ? [...inline.text].map((text) => ({ ...inline, text })) : [inline],
  );
}

/** Emphasis is the user's: the same word in bold is the same word. */
function isAlike(left: Inline, right: Inline): boolean {
  const show = (inline: Inline) =>
    JSON.stringify({ ...inline, marks: undefined, look: undefined, comments: undefined });
  return show(left) === show(right);
}

/** A few words and facts in a line, and no open place themselves. */
function isFilling(content: readonly Inline[]): boolean {
  return (
    content.length > 0 &&
    content.length <= LONGEST_FILLING &&
    content.every(({ type }) => type === 'text' || type === 'fact' || type === 'person')
  );
}

/**
 * `after` with the open places filled as they are in `before`: 顺序为三、二、一年级。 fills 顺序为{?顺序}，不得调换。 A place whose
 * surroundings differ too stays open.
 */
export function keepFilledBlanks(before: readonly Inline[], after: readonly Inline[]): Inline[] {
  const changes = diffArrays(splitInlines(before), splitInlines(after), { comparator: isAlike });
  const kept = changes.flatMap(({ value, added, removed }, index): Inline[] => {
    if (removed) return [];
    const previous = changes[index - 1];
    const isBlank = added && value.length === 1 && value[0]?.type === 'blank';
    return isBlank && previous?.removed === true && isFilling(previous.value) ? previous.value : value;
  });
  return joinTexts(kept);
}

/** L03: a law is cited by a title it does not have: 《中华人民共和国消防安全法》, 《校车安全管理规定》. */
import { findLaw, LAWS, listCitations } from '../../content/laws/register.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents } from './plan-contents.ts';

const STATE = '中华人民共和国';
/** A title this short with one character changed is as likely another one. */
const SHORTEST = 6;
const MOST_CHANGED = 2;

/** How many characters must be put in, taken out or changed; more than `most` is as good as any number. */
function countChanges(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The one law whose title is nearly this one; `null` where none or several are. Local rules are no misspelt ones of the state. */
function findNearest(title: string): string | null {
  const plain = title.replace(/\s/g, '').replace(STATE, '');
  if (plain.length < SHORTEST || /[省市县区州旗]/.test(plain)) return null;
  const near = LAWS.filter(
    (law) => countChanges(plain, law.title.replace(/\s/g, '').replace(STATE, ''), MOST_CHANGED) <= MOST_CHANGED,
  );
  return near.length === 1 ? (near[0]?.title ?? null) : null;
}

export const lawTitle: Rule = {
  id: 'L03',
  severity: 'advice',
  find: (document) =>
    getPlanContents(document).flatMap((content) =>
      listCitations(content.text).flatMap(({ title, titleStart }): Finding[] => {
        if (findLaw(title) !== null) return [];
        const nearest = findNearest(title);
        // A law of the state that the register does not have may be misremembered whole.
        const isOfState = title.startsWith(STATE) && /法$/.test(title);
        if (nearest === null && !isOfState) return [];
        const range = findTypedRange(content, titleStart, titleStart + title.length);
        return [
          {
            ...describePlace(content, lawTitle),
            messageKey: nearest === null ? 'checks.law-unknown' : 'checks.law-title',
            params: { title, nearest: nearest ?? '' },
            mend:
              range === null || nearest === null
                ? null
                : createTextMend(content, range, [{ type: 'text', text: nearest }]),
            quotes: [title],
          },
        ];
      }),
    ),
};

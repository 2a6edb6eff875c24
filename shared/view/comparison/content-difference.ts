/** The places where the inlines of two states of one text differ, and some of these differences put into the other state. */
import type { Inline } from '../../model/plan/inline.ts';
import { joinTexts } from '../../model/plan/inlines.ts';
import { compareInlines, getLength, isSameContent, sliceInlines } from './inline-differences.ts';

/** From the first character up to the one before `to`, counted as `getLength` does. */
export type Range = { readonly from: number; readonly to: number };
/** What stands in `before` of the older state stands in `after` of the newer one; either may be empty, not both. */
export type Difference = { readonly before: Range; readonly after: Range };

/** What differs, in order; nothing where only comments do. */
export function diffContents(before: readonly Inline[], after: readonly Inline[]): Difference[] {
  if (isSameContent(before, after)) return [];
  const differences: Difference[] = [];
  let [old, now] = [0, 0];
  let isOpen = false;
  for (const { kind, content } of compareInlines(before, after)) {
    const length = content.reduce((sum, inline) => sum + getLength(inline), 0);
    const [from, at] = [old, now];
    if (kind !== 'added') old += length;
    if (kind !== 'removed') now += length;
    if (kind !== 'same') {
      const last = isOpen ? differences.pop() : undefined;
      differences.push({
        before: { from: last?.before.from ?? from, to: old },
        after: { from: last?.after.from ?? at, to: now },
      });
    }
    isOpen = kind !== 'same';
  }
  return differences;
}

/** `before` with these of the differences to `after`, given in order, made good. */
export function takeDifferences(
  before: readonly Inline[],
  after: readonly Inline[],
  differences: readonly Difference[],
): Inline[] {
  const taken: Inline[] = [];
  let at = 0;
  for (const difference of differences) {
    taken.push(...sliceInlines(before, at, difference.before.from));
    taken.push(...sliceInlines(after, difference.after.from, difference.after.to));
    at = difference.before.to;
  }
  return joinTexts([...taken, ...sliceInlines(before, at, Number.POSITIVE_INFINITY)]);
}

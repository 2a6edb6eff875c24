/** Signing units and date at the end of the body. Source: GB/T 9704-2012, 7.3.5. */
import { isDateLine, isUnitLine } from '../../../language/words/line-roles.ts';
import type { SourceItem, SourceParagraph } from '../source/source-item.ts';
import { hasStyle, isParagraph } from './looks.ts';

const MAX_UNIT_LENGTH = 30;
const MAX_UNITS = 6;

export type SourceSignature = {
  readonly units: readonly SourceParagraph[];
  /** `null` where only its style tells a signature. */
  readonly date: SourceParagraph | null;
};

/** Signing units are set right of the middle. */
function isSetAsUnit(item: SourceParagraph, last: SourceParagraph): boolean {
  return (
    item.list === null &&
    item.text.length <= MAX_UNIT_LENGTH &&
    !/[。；：，、！？;:,]/.test(item.text) &&
    (item.align === 'right' ||
      (item.indent > 4 && item.align === null) ||
      (last.align === 'right' && item.align === 'center'))
  );
}

/** Takes the signature off the body: by style, by how it is set, or as the name of a unit right above a date. */
export function splitSignature(items: readonly SourceItem[]): {
  body: readonly SourceItem[];
  signature: SourceSignature | null;
} {
  const none = { body: items, signature: null };
  const last = items.at(-1);
  if (!isParagraph(last) || last.list !== null) return none;
  const isStyled = hasStyle(last, 'Signature');
  const hasDate = isDateLine(last.text);
  if (!hasDate && !isStyled) return none;
  const end = hasDate ? items.length - 1 : items.length;
  let start = end;
  const isUnit = (item: SourceItem | undefined): item is SourceParagraph => {
    if (!isParagraph(item)) return false;
    if (isStyled) return hasStyle(item, 'Signature');
    return isSetAsUnit(item, last) || (start === end && item.list === null && isUnitLine(item.text));
  };
  while (end - start < MAX_UNITS && isUnit(items[start - 1])) start -= 1;
  const units = items.slice(start, end).filter(isParagraph);
  if (units.length === 0) return none;
  return { body: items.slice(0, start), signature: { units, date: hasDate ? last : null } };
}

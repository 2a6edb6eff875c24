/** What the style and the look of a paragraph say of its place in an official document. Style names are believed first. */
import type { Inline } from '../../../model/plan/inline.ts';
import { DOCUMENT_LAYOUT_IDS } from '../../../model/plan/plan.ts';
import { LAYOUTS } from '../../../view/layout/layouts.ts';
import { findChosenBreaks, getTitleCells } from '../../../view/layout/title-lines.ts';
import type { SourceItem, SourceParagraph } from '../source/source-item.ts';

export const isParagraph = (item: SourceItem | undefined): item is SourceParagraph => item?.type === 'paragraph';
export const hasStyle = ({ styleName }: SourceParagraph, ...names: string[]) =>
  names.some((name) => styleName.toLowerCase() === name.toLowerCase());

export const TITLE_STYLES = ['Title', '标题', '文件标题', '公文标题'];
const MAX_TITLE_LENGTH = 60;
/** A title is set this much larger than the body, or in 二号 (22 pt), 小二 (18 pt). */
const TITLE_SCALE = 1.25;
const TITLE_MIN_HALF_POINTS = 36;

/** How many characters the program's own pages give a line of a title. */
const TITLE_LENGTHS = DOCUMENT_LAYOUT_IDS.map((id) => getTitleCells(LAYOUTS[id]));

/** Lines of one title below each other, without the breaks that every output makes anew. */
export function joinLines(paragraphs: readonly SourceParagraph[]): Inline[] {
  const joined = paragraphs.flatMap(({ content }, index): Inline[] =>
    index === 0 ? [...content] : [{ type: 'line-break' }, ...content],
  );
  const lines = [''];
  for (const inline of joined) {
    if (inline.type === 'line-break') lines.push('');
    else if (inline.type === 'text') lines.push((lines.pop() ?? '') + inline.text);
  }
  const chosen = findChosenBreaks(lines, TITLE_LENGTHS).values();
  return joined.filter((inline) => inline.type !== 'line-break' || chosen.next().value === true);
}

/** Centred, large, short and no sentence. */
export function looksLikeTitle(block: SourceParagraph, bodySize: number): boolean {
  const isLarge = block.sizeHalfPoints >= Math.min(TITLE_MIN_HALF_POINTS, bodySize * TITLE_SCALE);
  return (
    block.align === 'center' &&
    block.list === null &&
    isLarge &&
    block.text.length <= MAX_TITLE_LENGTH &&
    !/[。；，：]$/.test(block.text)
  );
}

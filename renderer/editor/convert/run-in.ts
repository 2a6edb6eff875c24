/**
 * Where the heading of a numbered block ends (`findHeadingEnd`). What comes after is set in the body's face. On screen this is a style on
 * the text nodes behind that place; the plan knows nothing of it, exporters find the same place.
 */
import { $isTextNode, type ElementNode, type TextNode } from 'lexical';
import { findHeadingEnd } from '../../../shared/view/resolve/heading-words.ts';
import { isBodyStyle, toLook, toStyle } from '../nodes/text-style.ts';

/** Splits and styles the text nodes of a numbered block so that everything behind its heading is in the body's face. */
export function $styleRunIn(block: ElementNode): void {
  const children = block.getChildren();
  // A word that is still being composed is left alone.
  if (children.some((child) => $isTextNode(child) && child.isComposing())) return;
  let left = findHeadingEnd(children.map((child) => child.getTextContent()).join(''));
  for (const child of children) {
    const length = child.getTextContentSize();
    if ($isTextNode(child)) {
      const [heading, rest] = left > 0 && left < length ? child.splitText(left) : left === 0 ? [null, child] : [child];
      if (heading) $setRunsOn(heading, false);
      if (rest) $setRunsOn(rest, true);
    }
    left = Math.max(0, left - length);
  }
}

/** Says whether text runs on behind a heading; its own look stays. */
export function $setRunsOn(text: TextNode, isBody: boolean): void {
  const style = text.getStyle();
  if (isBodyStyle(style) !== isBody) text.setStyle(toStyle(toLook(style), isBody));
}

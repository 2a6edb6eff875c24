/**
 * Where the heading of a numbered block ends (`findHeadingEnd`). What comes after is set in the body's face. On screen this is a style on
 * the text nodes behind that place; the plan knows nothing of it, exporters find the same place.
 */
import { $isTextNode, type ElementNode, type TextNode } from 'lexical';
import { findHeadingEnd } from '../../../shared/view/resolve/heading-words.ts';

/** CSS in `editor.css` looks for this property in the style of text. */
const BODY_STYLE = '--zf-run: body;';

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
      if (heading) $setStyle(heading, '');
      if (rest) $setStyle(rest, BODY_STYLE);
    }
    left = Math.max(0, left - length);
  }
}

/** Takes the style off, for text that moved into a block that has no heading. */
export function $setStyle(text: TextNode, style: string): void {
  if (text.getStyle() !== style) text.setStyle(style);
}

/**
 * Where the heading of a numbered block ends: after its first 。, when text follows. What comes after is set in the
 * body's face. On screen this is a style on the text nodes behind that place; the plan knows nothing of it, exporters
 * find the same place with `markHeading` in `shared/view/resolve`.
 */
import { $isTextNode, type ElementNode, type TextNode } from 'lexical';

/** CSS in `editor.css` looks for this property in the style of text. */
const BODY_STYLE = '--zf-run: body;';

/** Offset behind the first 。 of a text, 0 where it has none. */
function findHeadingEnd(text: string): number {
  return text.indexOf('。') + 1;
}

/** Splits and styles the text nodes of a numbered block so that everything behind its heading is in the body's face. */
export function $styleRunIn(block: ElementNode): void {
  let isHeading = true;
  for (const child of block.getChildren()) {
    if (!$isTextNode(child)) continue;
    if (!isHeading) {
      $setStyle(child, BODY_STYLE);
      continue;
    }
    const end = findHeadingEnd(child.getTextContent());
    if (end === 0 || child.isComposing()) {
      $setStyle(child, '');
      continue;
    }
    isHeading = false;
    const [heading, rest] = end < child.getTextContentSize() ? child.splitText(end) : [child];
    if (heading !== undefined) $setStyle(heading, '');
    if (rest !== undefined) $setStyle(rest, BODY_STYLE);
  }
}

/** Takes the style off, for text that moved into a block that has no heading. */
export function $setStyle(text: TextNode, style: string): void {
  if (text.getStyle() !== style) text.setStyle(style);
}

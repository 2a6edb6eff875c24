/** Lexical nodes inside a block → inline members of a plan. Changes together with `inline-to-nodes.ts`. */
import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import type { Inline } from '../../../shared/model/plan/inline.ts';
import { $isLiveNode } from '../nodes/LiveNode.ts';
import { toMarks } from '../nodes/text-format.ts';

function appendText(content: Inline[], inline: Extract<Inline, { type: 'text' }>): void {
  const last = content.at(-1);
  // Text nodes are also parted where a heading ends; the plan has one text for each stretch of equal marks.
  if (last?.type === 'text' && String(last.marks) === String(inline.marks)) {
    content[content.length - 1] = { ...last, text: last.text + inline.text };
  } else {
    content.push(inline);
  }
}

/** Joins neighbouring texts of equal marks. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const content: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') appendText(content, inline);
    else content.push(inline);
  }
  return content;
}

/** What nodes inside a block say; several paragraphs inside a table cell are parted by line breaks. */
export function $nodesToInlines(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = [];
  for (const node of nodes) {
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      const marks = toMarks(node.getFormat());
      if (text !== '')
        appendText(content, marks === undefined ? { type: 'text', text } : { type: 'text', text, marks });
    } else if ($isLineBreakNode(node)) {
      content.push({ type: 'line-break' });
    } else if ($isLiveNode(node)) {
      content.push(node.getInline());
    } else if ($isElementNode(node)) {
      // Links and other inline wrappers from foreign clipboards: their text stays.
      if (content.length > 0 && !node.isInline()) content.push({ type: 'line-break' });
      for (const inline of $nodesToInlines(node.getChildren())) {
        if (inline.type === 'text') appendText(content, inline);
        else content.push(inline);
      }
    }
  }
  return content;
}

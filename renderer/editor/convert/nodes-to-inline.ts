/** Lexical nodes inside a block → inline members of a plan. Changes together with `inline-to-nodes.ts`. */
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type LineBreakNode,
  type TextNode,
} from 'lexical';
import type { Inline } from '../../../shared/model/plan/inline.ts';
import { joinTexts } from '../../../shared/model/plan/inlines.ts';
import { $getThreadIds } from '../nodes/comment-state.ts';
import { $isLiveNode } from '../nodes/LiveNode.ts';
import { toMarks } from '../nodes/text-format.ts';
import { toLook } from '../nodes/text-style.ts';

/** The text inline that a text node stands for, `null` where it is empty; `text` where only some of its characters are asked for. */
export function $textToInline(node: TextNode, text = node.getTextContent()): Inline | null {
  if (text === '') return null;
  const marks = toMarks(node.getFormat());
  const look = toLook(node.getStyle());
  return $withComments({ type: 'text', text, ...(marks && { marks }), ...(look && { look }) }, node);
}

export function $lineBreakToInline(node: LineBreakNode): Inline {
  return $withComments({ type: 'line-break' }, node);
}

function $withComments(inline: Inline, node: LexicalNode): Inline {
  const comments = $getThreadIds(node);
  return comments.length === 0 ? inline : { ...inline, comments: [...comments] };
}

/**
 * What nodes inside a block say; several paragraphs inside a table cell are parted by line breaks. Text nodes are also parted where a
 * heading ends; the plan has one text for each stretch of equal marks and looks.
 */
export function $nodesToInlines(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = [];
  for (const node of nodes) {
    if ($isTextNode(node)) {
      const inline = $textToInline(node);
      if (inline !== null) content.push(inline);
    } else if ($isLineBreakNode(node)) {
      content.push($lineBreakToInline(node));
    } else if ($isLiveNode(node)) {
      content.push(node.getInline());
    } else if ($isElementNode(node)) {
      // Links and other inline wrappers from foreign clipboards: their text stays.
      if (content.length > 0 && !node.isInline()) content.push({ type: 'line-break' });
      content.push(...$nodesToInlines(node.getChildren()));
    }
  }
  return joinTexts(content);
}

/** Inline members of a plan → Lexical nodes. Changes together with `nodes-to-inline.ts`. */
import { $createLineBreakNode, $createTextNode, type LexicalNode } from 'lexical';
import type { Inline } from '../../../shared/model/plan/inline.ts';
import { $createLiveNode } from '../nodes/LiveNode.ts';
import { toFormat } from '../nodes/text-format.ts';

export function $inlinesToNodes(content: readonly Inline[]): LexicalNode[] {
  return content.map((inline) => {
    switch (inline.type) {
      case 'text':
        return $createTextNode(inline.text).setFormat(toFormat(inline.marks));
      case 'line-break':
        return $createLineBreakNode();
      default:
        return $createLiveNode(inline);
    }
  });
}

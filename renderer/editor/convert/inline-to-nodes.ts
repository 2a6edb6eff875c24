/** Inline members of a plan → Lexical nodes. Changes together with `nodes-to-inline.ts`. */
import { $createLineBreakNode, $createTextNode, type LexicalNode } from 'lexical';
import type { Inline } from '../../../shared/model/plan/inline.ts';
import { $setThreadIds } from '../nodes/comment-state.ts';
import { $createLiveNode } from '../nodes/LiveNode.ts';
import { toFormat } from '../nodes/text-format.ts';
import { toStyle } from '../nodes/text-style.ts';

export function $inlinesToNodes(content: readonly Inline[]): LexicalNode[] {
  return content.map((inline) => {
    switch (inline.type) {
      case 'text':
        return $setThreadIds(
          $createTextNode(inline.text).setFormat(toFormat(inline.marks)).setStyle(toStyle(inline.look, false)),
          inline.comments ?? [],
        );
      case 'line-break':
        return $setThreadIds($createLineBreakNode(), inline.comments ?? []);
      default:
        return $createLiveNode(inline);
    }
  });
}

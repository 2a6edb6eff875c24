/** A selection in the three forms it is read in from a clipboard. Runs inside a read or an update. */
import type { LexicalClipboardData } from '@lexical/clipboard';
import type { LexicalNode } from 'lexical';
import { $isElementNode } from 'lexical';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import type { Counts } from '../markers/count-index.ts';
import { createPayload, PAYLOAD_TYPE } from './payload.ts';
import type { CopiedSelection } from './read-selection.ts';
import { type ShownItem, toHtml, toPlainText } from './write-text.ts';

function $collectShown(node: LexicalNode, shown: Map<Inline, string>): void {
  if ($isLiveNode(node)) shown.set(node.getInline(), node.getTextContent());
  else if ($isElementNode(node)) for (const child of node.getChildren()) $collectShown(child, shown);
}

/** What stands before a copied block's text on screen. */
function $getMarker(node: LexicalNode, { markers, labels }: Counts): string {
  const marker = markers.get(node.getKey());
  if (marker !== undefined) return marker.text + marker.follow;
  return $isAttachmentTitleNode(node) ? `${labels.get(node.getKey()) ?? ''}\u3000` : '';
}

/** Text by media type. */
export function $writeClipboard(
  { copied, isOpenStart, isOpenEnd }: CopiedSelection,
  counts: Counts,
): LexicalClipboardData {
  const shown = new Map<Inline, string>();
  for (const { node } of copied) $collectShown(node, shown);
  const show = (inline: Inline): string => {
    if (inline.type === 'text') return inline.text;
    return inline.type === 'line-break' ? '\n' : (shown.get(inline) ?? '');
  };
  const items = copied.map(
    ({ item, node }, index): ShownItem => ({
      item,
      marker: index === 0 && isOpenStart ? '' : $getMarker(node, counts),
      show,
    }),
  );
  const payload = createPayload(
    copied.map(({ item }) => item),
    { isOpenStart, isOpenEnd },
    $getSettings(),
  );
  return {
    [PAYLOAD_TYPE]: JSON.stringify(payload),
    'text/html': toHtml(items, copied.length === 1 && isOpenStart),
    'text/plain': toPlainText(items),
  };
}

/** The title of an attachment: all blocks up to the next one belong to it. Its label 附件1 is drawn, like a marker. */
import {
  $getState,
  type EditorConfig,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { getDrawnMarker } from '../extensions/markers/drawn-markers.ts';
import { $renewId, landscapeState } from './block-state.ts';
import { $createPlanParagraphNode } from './PlanParagraphNode.ts';

export class AttachmentTitleNode extends ElementNode {
  override $config() {
    return this.config('attachment-title', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('h2');
    element.className = 'zf-block zf-attachment-title';
    const label = getDrawnMarker(editor, this.getKey());
    if (label !== undefined) element.dataset.marker = label;
    element.toggleAttribute('data-landscape', $getState(this, landscapeState));
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    element.toggleAttribute('data-landscape', $getState(this, landscapeState));
    return false;
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): ElementNode {
    const next = $renewId($createPlanParagraphNode());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canIndent(): false {
    return false;
  }

  override extractWithChild(): true {
    return true;
  }
}

export function $createAttachmentTitleNode(): AttachmentTitleNode {
  return new AttachmentTitleNode();
}

export function $isAttachmentTitleNode(node: LexicalNode | null | undefined): node is AttachmentTitleNode {
  return node instanceof AttachmentTitleNode;
}

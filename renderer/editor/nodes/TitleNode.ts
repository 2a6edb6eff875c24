/** The plan's title, always the first block. Its lines are parted by line breaks. */
import { type EditorConfig, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import { $renewId } from './block-state.ts';
import { $createPlanParagraphNode } from './PlanParagraphNode.ts';

export class TitleNode extends ElementNode {
  override $config() {
    return this.config('title', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('h1');
    element.className = 'zf-block zf-title';
    return element;
  }

  override updateDOM(): boolean {
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
}

export function $createTitleNode(): TitleNode {
  return new TitleNode();
}

export function $isTitleNode(node: LexicalNode | null | undefined): node is TitleNode {
  return node instanceof TitleNode;
}

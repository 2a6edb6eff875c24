/** A plain paragraph; also the one paragraph inside each table cell. It takes the place of Lexical's own everywhere. */
import { $createParagraphNode, type EditorConfig, type LexicalNode, ParagraphNode, type RangeSelection } from 'lexical';
import { $copyPlacing, $hasPlacingChanged, $renewId, drawPlacing } from './block-state.ts';

export class PlanParagraphNode extends ParagraphNode {
  override $config() {
    return this.config('plan-paragraph', { extends: ParagraphNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.className = 'zf-block zf-paragraph';
    drawPlacing(this, element);
    return element;
  }

  override updateDOM(prevNode: this, element: HTMLElement, config: EditorConfig): boolean {
    if ($hasPlacingChanged(this, prevNode)) drawPlacing(this, element);
    return super.updateDOM(prevNode, element, config);
  }

  override insertNewAfter(selection: RangeSelection, restoreSelection: boolean): ParagraphNode {
    const next = super.insertNewAfter(selection, restoreSelection);
    $copyPlacing(this, next);
    return $renewId(next);
  }
}

/** A paragraph; Lexical's factory makes ours, see `nodes/index.ts`. */
export function $createPlanParagraphNode(): PlanParagraphNode {
  return $createParagraphNode() as PlanParagraphNode;
}

export function $isPlanParagraphNode(node: LexicalNode | null | undefined): node is PlanParagraphNode {
  return node instanceof PlanParagraphNode;
}

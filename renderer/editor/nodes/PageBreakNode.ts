/** A page break, drawn as a labelled line. */
import { DecoratorNode, type LexicalNode } from 'lexical';

export class PageBreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('page-break', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'zf-block zf-page-break';
    element.append(document.createElement('span'));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }
}

export function $createPageBreakNode(): PageBreakNode {
  return new PageBreakNode();
}

export function $isPageBreakNode(node: LexicalNode | null | undefined): node is PageBreakNode {
  return node instanceof PageBreakNode;
}

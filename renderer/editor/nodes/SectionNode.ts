/**
 * A run of about a hundred blocks, there for the browser alone: with `content-visibility` it lays out only the runs on
 * screen. Sections are made when a plan is shown and never reach the plan or the clipboard. An attachment's title
 * always begins a section and the closing always has one to itself, so that both are found without walking blocks.
 */
import { $createParagraphNode, type EditorConfig, ElementNode, type LexicalNode } from 'lexical';

export class SectionNode extends ElementNode {
  override $config() {
    return this.config('section', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    element.className = 'zf-section';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  override excludeFromCopy(): true {
    return true;
  }

  override insertNewAfter(): LexicalNode {
    const paragraph = $createParagraphNode();
    this.append(paragraph);
    return paragraph;
  }
}

export function $createSectionNode(): SectionNode {
  return new SectionNode();
}

export function $isSectionNode(node: LexicalNode | null | undefined): node is SectionNode {
  return node instanceof SectionNode;
}

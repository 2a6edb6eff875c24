/** A numbered block. Its marker is drawn by CSS from an attribute that `extensions/markers` sets; it is never text. */
import {
  $getState,
  $getStateChange,
  $setState,
  type EditorConfig,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { getDrawnMarker } from '../extensions/markers/drawn-markers.ts';
import {
  $copyPlacing,
  $hasPlacingChanged,
  $renewId,
  drawPlacing,
  hasKeptShape,
  type NumberedFields,
  numberedState,
} from './block-state.ts';

/** The level for the style sheet, and what deviates for its mark in the margin: `start`, `shape` or both. */
function drawFields(element: HTMLElement, fields: NumberedFields): void {
  element.dataset.level = String(fields.level);
  const kept = [...(fields.start === undefined ? [] : ['start']), ...(hasKeptShape(fields) ? ['shape'] : [])];
  if (kept.length === 0) delete element.dataset.kept;
  else element.dataset.kept = kept.join(' ');
}

export class NumberedNode extends ElementNode {
  override $config() {
    return this.config('numbered', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('p');
    element.className = 'zf-block zf-numbered';
    drawFields(element, $getState(this, numberedState));
    drawPlacing(this, element);
    const marker = getDrawnMarker(editor, this.getKey());
    if (marker !== undefined) element.dataset.marker = marker;
    return element;
  }

  override updateDOM(prevNode: this, element: HTMLElement): boolean {
    const change = $getStateChange(this, prevNode, numberedState);
    if (change !== null) drawFields(element, change[0]);
    if ($hasPlacingChanged(this, prevNode)) drawPlacing(this, element);
    return false;
  }

  /** The next block of the same level; what deviates (start, affix) stays with this one. */
  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): NumberedNode {
    const next = $renewId($createNumberedNode({ level: $getState(this, numberedState).level }));
    next.setFormat(this.getFormatType());
    $copyPlacing(this, next);
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override extractWithChild(): true {
    return true;
  }
}

export function $createNumberedNode(fields: NumberedFields): NumberedNode {
  return $setState(new NumberedNode(), numberedState, fields);
}

export function $isNumberedNode(node: LexicalNode | null | undefined): node is NumberedNode {
  return node instanceof NumberedNode;
}

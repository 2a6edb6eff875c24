/**
 * A live member of the text: a fact, a person, a reference, a series member or a blank. The node holds only what it
 * refers to; the text it shows comes from facts and counts, is set by `extensions/live-text`, and is no editor state.
 */
import {
  $getState,
  $getStateChange,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
  TEXT_TYPE_TO_FORMAT,
  type TextFormatType,
  toggleTextFormatType,
} from 'lexical';
import { type Inline, inlineSchema } from '../../../shared/model/plan/inline.ts';
import type { TextLook } from '../../../shared/model/plan/text-look.ts';
import { BLANK_TEXT } from '../../../shared/view/resolve/facts.ts';
import { toFormat, toMarks } from './text-format.ts';
import { toLookCss } from './text-style.ts';

export type LiveInline = Exclude<Inline, { type: 'text' | 'line-break' }>;

/**
 * What a live node stands for. `isMissing` marks blanks, and references whose target is gone; where `hint` says what
 * belongs there, the screen shows it in place of the line to write on.
 */
export type LiveDisplay = { readonly text: string; readonly isMissing: boolean; readonly hint: string };

const NOTHING: LiveInline = { type: 'blank', hint: '' };

const liveState = createState('live', {
  parse: (value): LiveInline => {
    const inline = inlineSchema.safeParse(value).data;
    return inline === undefined || inline.type === 'text' || inline.type === 'line-break' ? NOTHING : inline;
  },
});

export class LiveNode extends DecoratorNode<null> {
  /** Shared by all versions of the node, so that text can be read in any state without being part of it. */
  __display: { current: LiveDisplay } = { current: { text: BLANK_TEXT, isMissing: true, hint: '' } };

  override $config() {
    return this.config('live', { extends: DecoratorNode });
  }

  override afterCloneFrom(prevNode: this): void {
    super.afterCloneFrom(prevNode);
    if (prevNode.__key === this.__key) this.__display = prevNode.__display;
  }

  /** Lexical formats what has this property along with text. */
  get __isInlineFormattable(): true {
    return true;
  }

  getInline(): LiveInline {
    return $getState(this, liveState);
  }

  getFormat(): number {
    return toFormat(this.getInline().marks);
  }

  setFormat(format: number): this {
    const { marks: _marks, ...inline } = this.getInline();
    const marks = toMarks(format);
    return $setState(this, liveState, (marks === undefined ? inline : { ...inline, marks }) as LiveInline);
  }

  setLook(look: TextLook | undefined): this {
    const { look: _look, ...inline } = this.getInline();
    return $setState(this, liveState, (look === undefined ? inline : { ...inline, look }) as LiveInline);
  }

  setThreadIds(ids: readonly string[]): this {
    const { comments: _comments, ...inline } = this.getInline();
    return $setState(this, liveState, (ids.length === 0 ? inline : { ...inline, comments: [...ids] }) as LiveInline);
  }

  getFormatFlags(type: TextFormatType, alignWithFormat: number | null): number {
    return toggleTextFormatType(this.getFormat(), type, alignWithFormat);
  }

  hasFormat(type: TextFormatType): boolean {
    return (this.getFormat() & (TEXT_TYPE_TO_FORMAT[type] ?? 0)) !== 0;
  }

  toggleFormat(type: TextFormatType): this {
    return this.setFormat(this.getFormatFlags(type, null));
  }

  override createDOM(): HTMLElement {
    const inline = this.getInline();
    const element = document.createElement('span');
    element.className = ['zf-live', `zf-live-${inline.type}`, ...(inline.marks ?? []).map((mark) => `zf-${mark}`)].join(
      ' ',
    );
    element.style.cssText = toLookCss(inline.look);
    element.append(document.createTextNode(''));
    drawLive(element, this.__display.current);
    return element;
  }

  override updateDOM(prevNode: this): boolean {
    return $getStateChange(this, prevNode, liveState) !== null;
  }

  /** The arrow keys step over it; it is selected with the mouse. */
  override isKeyboardSelectable(): false {
    return false;
  }

  override getTextContent(): string {
    return this.__display.current.text;
  }
}

/** Puts a display into the element of a live node. */
export function drawLive(element: HTMLElement, display: LiveDisplay): void {
  const node = element.firstChild as Text;
  const shown = display.hint === '' ? display.text : display.hint;
  if (node.data !== shown) node.data = shown;
  element.classList.toggle('zf-missing', display.isMissing);
  element.classList.toggle('zf-line', shown === BLANK_TEXT);
}

export function $createLiveNode(inline: LiveInline): LiveNode {
  return $setState(new LiveNode(), liveState, inline);
}

export function $isLiveNode(node: LexicalNode | null | undefined): node is LiveNode {
  return node instanceof LiveNode;
}

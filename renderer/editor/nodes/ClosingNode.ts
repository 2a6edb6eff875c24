/**
 * What stands under the body: the attachments' names (附件说明) and the signature, drawn from the settings and the
 * attachments with facts filled in. It is not edited here, and stands only where there is something to draw.
 */
import { DecoratorNode, type LexicalNode } from 'lexical';
import type { Inline } from '../../../shared/model/plan/inline.ts';
import { ATTACHMENT_NOTE_LABEL } from '../../../shared/view/layout/official-terms.ts';
import { placeSignature } from '../../../shared/view/layout/signature.ts';
import { readTitleText } from '../../../shared/view/resolve/title-text.ts';
import type { PlanSettings } from '../editor-api.ts';

export class ClosingNode extends DecoratorNode<null> {
  override $config() {
    return this.config('closing', { extends: DecoratorNode });
  }

  /** Empty until `extensions/page` draws it, in the same task. */
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'zf-closing';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  override isIsolated(): true {
    return true;
  }

  override getTextContent(): string {
    return '';
  }
}

function createGroup(className: string, lines: readonly HTMLElement[]): HTMLElement {
  const group = document.createElement('div');
  group.className = className;
  group.append(...lines);
  return group;
}

function createLine(text: string, property: string, cells: number): HTMLElement {
  const line = document.createElement('p');
  line.textContent = text;
  line.style.setProperty(property, String(cells));
  return line;
}

/** 附件：1.应急通讯录; a single attachment has no number, and later lines begin under the first name. */
function createNote(titles: readonly string[]): HTMLElement {
  const lines = titles.map((title, index) => {
    const number = titles.length === 1 ? '' : `${index + 1}.`;
    const label = index === 0 ? ATTACHMENT_NOTE_LABEL : '';
    // Digits and period take half a cell each.
    const line = createLine(`${label}${number}${title}`, '--zf-hang', number.length / 2 + label.length);
    line.style.setProperty('--zf-from-left', String(ATTACHMENT_NOTE_LABEL.length + number.length / 2));
    return line;
  });
  return createGroup('zf-attachment-note', lines);
}

function createSignature(settings: PlanSettings): HTMLElement[] {
  const { signature } = settings;
  if (signature === null) return [];
  const toText = (line: readonly Inline[]) => readTitleText(line, settings.facts);
  const units = signature.units.map(toText);
  const date = toText(signature.date);
  const { unitsFromRight, dateFromRight } = placeSignature(units, date, signature.seal);
  const lines = units.map((unit, index) => createLine(unit, '--zf-from-right', unitsFromRight[index] ?? 0));
  if (date.trim() !== '') lines.push(createLine(date, '--zf-from-right', dateFromRight));
  return [createGroup('zf-signature', lines)];
}

/** Draws everything under the body into its element. */
export function drawClosing(element: HTMLElement, settings: PlanSettings, attachmentTitles: readonly string[]): void {
  const note = attachmentTitles.length === 0 ? [] : [createNote(attachmentTitles)];
  element.replaceChildren(...note, ...createSignature(settings));
}

export function $createClosingNode(): ClosingNode {
  return new ClosingNode();
}

export function $isClosingNode(node: LexicalNode | null | undefined): node is ClosingNode {
  return node instanceof ClosingNode;
}

/** Units and date under the body, drawn from the settings with facts filled in. It is not edited here. */
import { DecoratorNode, type LexicalNode } from 'lexical';
import { placeSignature } from '../../../shared/export/signature.ts';
import type { Inline } from '../../../shared/plan/inline.ts';
import { BLANK_TEXT, resolveFact, resolvePerson } from '../../../shared/resolve/facts.ts';
import type { PlanSettings } from '../editor-api.ts';
import { $getSettings } from './plan-settings.ts';

export class SignatureNode extends DecoratorNode<null> {
  override $config() {
    return this.config('signature', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'zf-signature';
    drawSignature(element, $getSettings());
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

function readText(inline: Inline, settings: PlanSettings): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'fact':
      return resolveFact(settings.facts, inline.key).text;
    case 'person':
      return resolvePerson(settings.facts, inline.personId, inline.field).text;
    case 'line-break':
      return '\n';
    default:
      return BLANK_TEXT;
  }
}

/** Draws the signature into its element; called again when facts or the signature change. */
export function drawSignature(element: HTMLElement, settings: PlanSettings): void {
  const { signature } = settings;
  if (signature === null) return;
  const toText = (line: readonly Inline[]) => line.map((inline) => readText(inline, settings)).join('');
  const units = signature.units.map(toText);
  const date = toText(signature.date);
  const { unitsFromRight, dateFromRight } = placeSignature(units, date, signature.seal);
  const drawLine = (text: string, fromRightCells: number): HTMLElement => {
    const line = document.createElement('p');
    line.textContent = text;
    line.style.setProperty('--zf-from-right', String(fromRightCells));
    return line;
  };
  element.replaceChildren(
    ...units.map((unit, index) => drawLine(unit, unitsFromRight[index] ?? 0)),
    drawLine(date, dateFromRight),
  );
}

export function $createSignatureNode(): SignatureNode {
  return new SignatureNode();
}

export function $isSignatureNode(node: LexicalNode | null | undefined): node is SignatureNode {
  return node instanceof SignatureNode;
}

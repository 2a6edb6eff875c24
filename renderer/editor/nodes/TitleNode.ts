/**
 * The plan's title, always the first block. Its lines are parted by line breaks. Around it stand the parts of the header
 * (the red head and 主送), drawn from the settings and not edited here.
 */
import {
  type EditorConfig,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import type { Header } from '../../../shared/model/plan/plan.ts';
import { listLinesAbove } from '../../../shared/view/layout/header-lines.ts';
import { getIssuerSizePt, type Layout } from '../../../shared/view/layout/layout.ts';
import { getLayout } from '../../../shared/view/layout/layouts.ts';
import { formatRecipients, SIGNER_LABEL } from '../../../shared/view/layout/official-terms.ts';
import { $renewId } from './block-state.ts';
import { $createPlanParagraphNode } from './PlanParagraphNode.ts';
import { $getSettings } from './plan-settings.ts';

export class TitleNode extends ElementNode {
  override $config() {
    return this.config('title', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    element.className = 'zf-block zf-title-area';
    const title = document.createElement('h1');
    title.className = 'zf-title';
    element.append(createHeaderPart('zf-header'), title, createHeaderPart('zf-recipients'));
    const settings = $getSettings();
    drawHeader(element, settings.header, getLayout(settings));
    return element;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const title = element.querySelector('h1');
    if (title === null) throw new Error('a title without its element');
    return super.getDOMSlot(element).withElement(title);
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

function createHeaderPart(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.contentEditable = 'false';
  setDOMUnmanaged(element);
  return element;
}

function createLines(lines: Readonly<Record<string, string | undefined>>): HTMLElement[] {
  return Object.entries(lines)
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([className, text]) => {
      const line = document.createElement('p');
      line.className = className;
      line.textContent = text ?? '';
      return line;
    });
}

/** 发文字号 on the left and 签发人 on the right of one line. */
function createSigned(documentNumber = '', signer = ''): HTMLElement[] {
  if (signer === '') return [];
  const line = document.createElement('p');
  line.className = 'zf-signed-number';
  for (const text of [documentNumber, SIGNER_LABEL + signer]) {
    line.append(Object.assign(document.createElement('span'), { textContent: text }));
  }
  return [line];
}

/** Draws the header into a title's element; called again when the settings change. */
export function drawHeader(element: HTMLElement, header: Header, layout: Layout): void {
  const { issuer, documentNumber, signer, recipients = '' } = header;
  const above = listLinesAbove(header).flatMap(({ field, text }) =>
    createLines({ [field === 'copyNumber' ? 'zf-copy-number' : 'zf-urgency']: text }),
  );
  const lines = createLines({ 'zf-issuer': issuer, 'zf-document-number': signer ? undefined : documentNumber });
  element.querySelector('.zf-header')?.replaceChildren(...above, ...lines, ...createSigned(documentNumber, signer));
  element
    .querySelector('.zf-recipients')
    ?.replaceChildren(
      ...createLines({ 'zf-recipients-line': recipients.trim() === '' ? '' : formatRecipients(recipients) }),
    );
  element.style.setProperty('--zf-issuer-size', String(getIssuerSizePt(layout, issuer ?? '')));
}

export function $createTitleNode(): TitleNode {
  return new TitleNode();
}

export function $isTitleNode(node: LexicalNode | null | undefined): node is TitleNode {
  return node instanceof TitleNode;
}

/** An image kept in the plan's assets. */
import { $getState, $getStateChange, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import * as z from 'zod';
import { imageFigureSchema } from '../../../shared/plan/block.ts';
import { diagramSchema } from '../../../shared/plan/diagram.ts';
import type { Asset } from '../../../shared/plan/plan.ts';
import { $getSettings } from './plan-settings.ts';

const withoutPlace = { type: true, id: true } as const;
const figureFieldsSchema = z.discriminatedUnion('kind', [
  imageFigureSchema.omit(withoutPlace),
  diagramSchema.omit(withoutPlace),
]);
export type FigureFields = Readonly<ReturnType<typeof figureFieldsSchema.parse>>;

export const figureState = createState('figure', {
  parse: (value): FigureFields | null => figureFieldsSchema.safeParse(value).data ?? null,
});

export class FigureNode extends DecoratorNode<null> {
  override $config() {
    return this.config('figure', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('figure');
    element.className = 'zf-block zf-figure';
    const image = document.createElement('img');
    image.draggable = false;
    element.append(image);
    drawFigure(element, $getState(this, figureState), $getSettings().assets);
    return element;
  }

  override updateDOM(prevNode: this): boolean {
    return $getStateChange(this, prevNode, figureState) !== null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return `${$getState(this, figureState)?.caption ?? ''}\n`;
  }
}

function drawFigure(element: HTMLElement, fields: FigureFields | null, assets: readonly Asset[]): void {
  const image = element.querySelector('img');
  if (image === null || fields === null || fields.kind === 'diagram') return;
  const asset = assets.find((candidate) => candidate.id === fields.assetId);
  image.alt = fields.alternativeText;
  image.style.width = `${fields.widthMm}mm`;
  if (asset !== undefined) image.src = `data:${asset.mediaType};base64,${asset.data}`;
}

export function $createFigureNode(fields: FigureFields): FigureNode {
  return $setState(new FigureNode(), figureState, fields);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

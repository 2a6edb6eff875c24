/** A figure: an image kept in the plan's assets, or a drawing of something in the plan, which an extension draws. */

import {
  $getEditor,
  $getState,
  $getStateChange,
  $setState,
  createState,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import * as z from 'zod';
import { imageFigureSchema } from '../../../shared/model/plan/block.ts';
import { diagramSchema } from '../../../shared/model/plan/diagram.ts';
import { getDrawable } from '../../../shared/model/plan/drawable-picture.ts';
import type { Asset } from '../../../shared/model/plan/plan.ts';
import type { ShownDiagram } from '../editor-api.ts';
import { $getBlockId } from './block-state.ts';
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
    const fields = $getState(this, figureState);
    if (fields?.kind === 'diagram') showDiagram(element, getDrawn($getEditor(), $getBlockId(this)));
    else drawFigure(element, fields, $getSettings().assets);
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
  image.style.width = `calc(${fields.widthMm}mm * var(--zf-zoom, 1))`;
  if (asset === undefined) return;
  const { mediaType, data } = getDrawable(asset);
  image.src = `data:${mediaType};base64,${data}`;
}

/** What is drawn, by editor and block id: a figure that is made anew shows the same until it is drawn again. */
const drawnDiagrams = new WeakMap<LexicalEditor, Map<string, ShownDiagram>>();

function getDrawn(editor: LexicalEditor, blockId: string): ShownDiagram | null {
  return drawnDiagrams.get(editor)?.get(blockId) ?? null;
}

function showDiagram(element: HTMLElement, shown: ShownDiagram | null): void {
  const image = element.querySelector('img');
  if (image === null || shown === null) return;
  const { drawing, text } = shown;
  image.hidden = drawing === null;
  if (drawing === null) {
    element.dataset.missing = text;
    image.removeAttribute('src');
    return;
  }
  delete element.dataset.missing;
  image.alt = text;
  image.style.width = `calc(${drawing.widthMm} * var(--zf-mm))`;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`;
}

function isSameDiagram(one: ShownDiagram | undefined, other: ShownDiagram): boolean {
  return (
    one?.text === other.text &&
    one.drawing?.svg === other.drawing?.svg &&
    one.drawing?.widthMm === other.drawing?.widthMm
  );
}

/** Shows the drawing of a block, doing nothing where it stands already, and keeps it for DOM that is made later. */
export function drawDiagram(editor: LexicalEditor, key: NodeKey, blockId: string, shown: ShownDiagram): void {
  const known = drawnDiagrams.get(editor) ?? new Map<string, ShownDiagram>();
  if (isSameDiagram(known.get(blockId), shown)) return;
  drawnDiagrams.set(editor, known.set(blockId, shown));
  const element = editor.getElementByKey(key);
  if (element !== null) showDiagram(element, shown);
}

export function $createFigureNode(fields: FigureFields): FigureNode {
  return $setState(new FigureNode(), figureState, fields);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

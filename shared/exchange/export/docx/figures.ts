/** Pictures: their bytes and their printed size. */
import { ImageRun, Paragraph } from 'docx';
import { imageSize } from 'image-size';
import type { Asset } from '../../../model/plan/plan.ts';
import { drawGraph } from '../../../view/figures/draw.ts';
import type { Graph } from '../../../view/figures/graph.ts';
import { getTextBlock, type Layout } from '../../../view/layout/layout.ts';
import { canTurn, turnLayout } from '../../../view/layout/orientation.ts';
import type { ResolvedBlock, ResolvedFigure, ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import type { WrittenPicture } from '../../carried/carried-plan.ts';
import { hashBytes } from '../../carried/hash.ts';

/** The library measures pictures in pixels of 1/96 inch. */
const PX_PER_MM = 96 / 25.4;
/** A caption and a line of text stay on the picture's page. */
const RESERVED_MM = 25;

/** Drawings are printed at this resolution where a program cannot show SVG. */
const FALLBACK_DPI = 300;

/** An SVG as the bytes of a PNG that is `widthPx` wide; whoever calls brings one, because it needs fonts of the machine. */
export type Rasterize = (svg: string, widthPx: number) => Uint8Array;

/** Programs older than Word 2016 cannot draw SVG and show this empty picture (1 × 1, PNG) in its place. */
const EMPTY_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

function decodeBase64(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

/** Height over width, or `null` where the bytes are no picture that can be read. */
function measureProportion(bytes: Uint8Array): number | null {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? height / width : null;
  } catch {
    return null;
  }
}

const toPx = (mm: number) => Math.max(1, Math.round(mm * PX_PER_MM));
const describe = (figure: ResolvedFigure) => ({ name: figure.id, description: figure.alternativeText, title: '' });

/** A picture as the library takes it, and what it was. */
type Drawing = { readonly run: ImageRun; readonly written: WrittenPicture };

const describeWritten = (files: readonly Uint8Array[], widthMm: number, heightMm: number): WrittenPicture => ({
  hashes: files.map(hashBytes),
  widthMm,
  proportion: heightMm / widthMm,
});

/** A drawing as SVG, with a PNG for programs that do not show it. */
function createDiagram(figure: ResolvedFigure, graph: Graph, layout: Layout, rasterize: Rasterize | null): Drawing {
  const widthMm = Math.min(figure.widthMm, getTextBlock(layout).widthMm);
  const drawing = drawGraph(graph, widthMm, figure.alternativeText);
  const png = rasterize?.(drawing.svg, Math.round((drawing.widthMm / 25.4) * FALLBACK_DPI));
  const bytes = new TextEncoder().encode(drawing.svg);
  const fallback = png === undefined ? decodeBase64(EMPTY_PNG) : Uint8Array.from(png);
  const run = new ImageRun({
    type: 'svg',
    data: bytes,
    transformation: { width: toPx(drawing.widthMm), height: toPx(drawing.heightMm) },
    altText: describe(figure),
    fallback: { type: 'png', data: fallback },
  });
  return { run, written: describeWritten([bytes, fallback], drawing.widthMm, drawing.heightMm) };
}

/** The library's drawing of a figure, no larger than the text block, or `null` where its picture is missing or damaged. */
function createDrawing(figure: ResolvedFigure, layout: Layout, rasterize: Rasterize | null): Drawing | null {
  if (figure.graph !== null) return createDiagram(figure, figure.graph, layout, rasterize);
  if (figure.asset === null) return null;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = decodeBase64(figure.asset.data);
  } catch {
    return null;
  }
  const proportion = measureProportion(bytes);
  if (proportion === null) return null;
  const block = getTextBlock(layout);
  const widthMm = Math.min(figure.widthMm, block.widthMm, (block.heightMm - RESERVED_MM) / proportion);
  const transformation = { width: toPx(widthMm), height: toPx(widthMm * proportion) };
  const written = describeWritten([bytes], widthMm, widthMm * proportion);
  return { run: createPicture(figure, figure.asset.mediaType, bytes, transformation), written };
}

function createPicture(
  figure: ResolvedFigure,
  mediaType: Asset['mediaType'],
  bytes: Uint8Array<ArrayBuffer>,
  transformation: { readonly width: number; readonly height: number },
): ImageRun {
  const altText = describe(figure);
  switch (mediaType) {
    case 'image/svg+xml':
      return new ImageRun({
        type: 'svg',
        data: bytes,
        transformation,
        altText,
        fallback: { type: 'png', data: decodeBase64(EMPTY_PNG) },
      });
    case 'image/png':
      return new ImageRun({ type: 'png', data: bytes, transformation, altText });
    case 'image/jpeg':
      return new ImageRun({ type: 'jpg', data: bytes, transformation, altText });
    case 'image/gif':
      return new ImageRun({ type: 'gif', data: bytes, transformation, altText });
  }
}

export type Drawings = {
  readonly ids: readonly string[];
  /** One drawing each, in the order of `ids`. */
  readonly paragraphs: readonly Paragraph[];
  readonly written: ReadonlyMap<string, WrittenPicture>;
};

/** Drawings by figure id, each in a paragraph of its own, so that the library gives them media parts and relationships. */
export function createDrawings(plan: ResolvedPlan, layout: Layout, rasterize: Rasterize | null): Drawings {
  const written = new Map<string, WrittenPicture>();
  const ids: string[] = [];
  const paragraphs: Paragraph[] = [];
  const turned = canTurn(layout) ? turnLayout(layout) : layout;
  const add = (block: ResolvedBlock, isAllLandscape: boolean) => {
    if (block.type !== 'figure') return;
    const drawing = createDrawing(block, isAllLandscape || block.isLandscape ? turned : layout, rasterize);
    if (drawing === null) return;
    ids.push(block.id);
    paragraphs.push(new Paragraph({ children: [drawing.run] }));
    written.set(block.id, drawing.written);
  };
  for (const block of plan.blocks) add(block, false);
  for (const { blocks, isLandscape } of plan.attachments) for (const block of blocks) add(block, isLandscape);
  return { ids, paragraphs, written };
}

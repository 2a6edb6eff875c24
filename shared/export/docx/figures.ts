/** Pictures: their bytes and their printed size. */
import { ImageRun, Paragraph } from 'docx';
import { imageSize } from 'image-size';
import type { ResolvedBlock, ResolvedFigure, ResolvedPlan } from '../../resolve/resolved-plan.ts';
import { getTextBlock, type Layout } from '../layout.ts';

/** The library measures pictures in pixels of 1/96 inch. */
const PX_PER_MM = 96 / 25.4;
/** A caption and a line of text stay on the picture's page. */
const RESERVED_MM = 25;

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

/** The library's drawing of a figure, no larger than the text block, or `null` where its picture is missing or damaged. */
function createDrawing(figure: ResolvedFigure, layout: Layout): ImageRun | null {
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
  const transformation = {
    width: Math.round(widthMm * PX_PER_MM),
    height: Math.max(1, Math.round(widthMm * proportion * PX_PER_MM)),
  };
  const altText = { name: figure.id, description: figure.alternativeText, title: '' };
  switch (figure.asset.mediaType) {
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

/** Drawings by figure id, each in a paragraph of its own, so that the library gives them media parts and relationships. */
export function createDrawings(plan: ResolvedPlan, layout: Layout): { ids: string[]; paragraphs: Paragraph[] } {
  const ids: string[] = [];
  const paragraphs: Paragraph[] = [];
  const all: ResolvedBlock[] = [...plan.blocks, ...plan.attachments.flatMap((attachment) => attachment.blocks)];
  for (const block of all) {
    if (block.type !== 'figure') continue;
    const drawing = createDrawing(block, layout);
    if (drawing === null) continue;
    ids.push(block.id);
    paragraphs.push(new Paragraph({ children: [drawing] }));
  }
  return { ids, paragraphs };
}

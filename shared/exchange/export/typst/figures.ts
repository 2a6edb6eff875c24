/** Figures: drawings as SVG whose words stay words, pictures from files beside the source. */
import { imageSize } from 'image-size';
import { drawGraph } from '../../../view/figures/draw.ts';
import { getTextBlock, type Layout } from '../../../view/layout/layout.ts';
import type { ResolvedFigure } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, mm, quote } from './literals.ts';
import { writeCaption } from './tables.ts';

/** A caption and a line of text stay on the picture's page. */
const RESERVED_MM = 25;
const FORMATS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg' } as const;

/** A picture the source names by its path: `/picture-0.png`. */
export type PictureFile = { readonly path: string; readonly bytes: Uint8Array };

/** Collects the pictures of a plan; the same one is kept once. */
export function createPictureShelf(unreadable: ReadonlySet<string>) {
  const files = new Map<string, PictureFile>();
  return {
    list: (): readonly PictureFile[] => [...files.values()],
    /** The path of an asset's file, or `null` where its bytes are no picture. */
    put(asset: NonNullable<ResolvedFigure['asset']>): PictureFile | null {
      if (unreadable.has(asset.id)) return null;
      const known = files.get(asset.id);
      if (known !== undefined) return known;
      const bytes = decodeBase64(asset.data);
      if (bytes === null) return null;
      const file = { path: `/picture-${files.size}.${FORMATS[asset.mediaType]}`, bytes };
      files.set(asset.id, file);
      return file;
    },
  };
}
export type PictureShelf = ReturnType<typeof createPictureShelf>;

function decodeBase64(data: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
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

function writePicture(figure: ResolvedFigure, layout: Layout, shelf: PictureShelf): string | null {
  const alternative = quote(cleanText(figure.alternativeText));
  const block = getTextBlock(layout);
  if (figure.graph !== null) {
    const drawing = drawGraph(figure.graph, Math.min(figure.widthMm, block.widthMm), figure.alternativeText);
    return `image(bytes(${quote(drawing.svg)}), format: "svg", width: ${mm(drawing.widthMm)}, alt: ${alternative})`;
  }
  if (figure.asset === null) return null;
  const file = shelf.put(figure.asset);
  const proportion = file === null ? null : measureProportion(file.bytes);
  if (file === null || proportion === null) return null;
  const widthMm = Math.min(figure.widthMm, block.widthMm, (block.heightMm - RESERVED_MM) / proportion);
  return `image(${quote(file.path)}, width: ${mm(widthMm)}, alt: ${alternative})`;
}

/** A figure with its caption, on one page. Where there is no picture, the words for it stand in its place. */
export function writeFigure(figure: ResolvedFigure, layout: Layout, shelf: PictureShelf): string {
  const picture = writePicture(figure, layout, shelf);
  const shown = picture ?? `par(justify: false, first-line-indent: 0pt)[#${quote(cleanText(figure.alternativeText))}]`;
  return `#block(breakable: false, width: 100%)[#at(${quote(figure.id)})#align(center, ${shown})${writeCaption(figure.caption)}]\n`;
}

/** Pictures of a page that come with it: as data in its text, or drawn in it. */
import { serializeOuter } from 'parse5';
import { ptToMm } from '../../../base/units/length.ts';
import { isDrawableSvg } from '../../../model/plan/drawable-picture.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import { getAttribute, getStyle, type HtmlElement } from './tree.ts';

export type HtmlPicture = {
  readonly asset: Omit<Asset, 'id'>;
  readonly widthMm: number;
  readonly alternativeText: string;
};

const MM_PER_PX = ptToMm(0.75);
const MM_PER: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: ptToMm(1), px: MM_PER_PX };
const DEFAULT_WIDTH_MM = 120;
const MAX_WIDTH_MM = 150;
const MAX_ALTERNATIVE_LENGTH = 1000;
const DATA = /^data:(image\/(?:png|jpeg|gif|svg\+xml));base64,([\s\S]+)$/i;

/** In millimetres, whole; the usual one where nothing is said. */
function readWidth(element: HtmlElement): number {
  const said = getAttribute(element, 'width') ?? getStyle(element, 'width');
  const [, size, unit = ''] = /^\s*([\d.]+)\s*(mm|cm|in|pt|px)?\s*$/i.exec(said) ?? [];
  const widthMm = Number(size ?? 0) * (MM_PER[unit.toLowerCase() || 'px'] ?? MM_PER_PX);
  return widthMm > 0 ? Math.round(Math.min(MAX_WIDTH_MM, Math.max(1, widthMm))) : DEFAULT_WIDTH_MM;
}

const encodeText = (text: string) =>
  btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''));

function decodeText(data: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** The picture of an `img`; `null` where it is another file, or of a kind a plan cannot hold. */
export function readImage(element: HtmlElement): HtmlPicture | null {
  const [, type, data] = DATA.exec(getAttribute(element, 'src') ?? '') ?? [];
  if (type === undefined || data === undefined) return null;
  const mediaType = type.toLowerCase() as Asset['mediaType'];
  const asset = { mediaType, data: data.replace(/\s/g, '') };
  if (mediaType === 'image/svg+xml' && !isDrawing(decodeText(asset.data))) return null;
  const alternativeText = (getAttribute(element, 'alt') ?? '').slice(0, MAX_ALTERNATIVE_LENGTH);
  return { asset, widthMm: readWidth(element), alternativeText };
}

const isDrawing = (svg: string) => /<svg[\s>]/.test(svg) && isDrawableSvg(svg);

/** A drawing in the page; `null` for one without a size of its own, which shows nothing by itself, or beyond counting. */
export function readSvg(element: HtmlElement): HtmlPicture | null {
  if (getAttribute(element, 'viewBox') === null) return null;
  const svg = serializeOuter(element);
  const text = svg.includes('xmlns="http://www.w3.org/2000/svg"')
    ? svg
    : svg.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
  if (!isDrawing(text)) return null;
  const alternativeText = (getAttribute(element, 'aria-label') ?? '').slice(0, MAX_ALTERNATIVE_LENGTH);
  return {
    asset: { mediaType: 'image/svg+xml', data: encodeText(text) },
    widthMm: readWidth(element),
    alternativeText,
  };
}

/** A picture as it may be drawn: an SVG that would never be done is told of in its place. The plan keeps the picture itself. */
import type { Asset } from './plan.ts';
import { countDrawnElements, SVG_ELEMENT_LIMIT } from './svg-size.ts';

const STAND_IN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="80" viewBox="0 0 480 80">' +
  '<rect x="1" y="1" width="478" height="78" fill="none" stroke="#999"/>' +
  '<text x="240" y="48" text-anchor="middle" font-size="20" fill="#666">图片过于复杂，没有显示</text></svg>';

/** Bytes of an SVG are UTF-8, as `data` holds them in base64. */
function decodeSvg(data: string): string | null {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

function encodeText(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

export function isDrawableSvg(svg: string): boolean {
  return countDrawnElements(svg) <= SVG_ELEMENT_LIMIT;
}

/** Counted once a picture: it is asked for with every key. */
const known = new WeakMap<Asset, Asset>();

/** The picture, or the stand-in where it is an SVG beyond counting. Damaged base64 is left to whoever shows it. */
export function getDrawable(asset: Asset): Asset {
  if (asset.mediaType !== 'image/svg+xml') return asset;
  const before = known.get(asset);
  if (before !== undefined) return before;
  const svg = decodeSvg(asset.data);
  const drawable = svg === null || isDrawableSvg(svg) ? asset : { ...asset, data: encodeText(STAND_IN) };
  known.set(asset, drawable);
  return drawable;
}

/** Pictures of a Word file as assets of the plan. Source: ECMA-376 Part 1, 20.4 Wordprocessing Drawing; Part 4, 19 VML. */

import { EMU_PER_MM, ptToMm } from '../../../base/units/length.ts';
import { isDrawableSvg } from '../../../model/plan/drawable-picture.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import type { DocxPackage, Relationship } from './package.ts';
import { findAll, findChild, isElement, listElements, toNumber, type XmlElement } from './xml.ts';

export type SourcePicture = {
  readonly mediaType: Asset['mediaType'];
  readonly bytes: Uint8Array;
  readonly widthMm: number;
  /** Height over width as it is shown; 0 where the file does not say. */
  readonly proportion: number;
  readonly alternativeText: string;
};

/** What a drawing holds, in order. */
export type DrawingPart =
  | { readonly type: 'picture'; readonly picture: SourcePicture }
  /** A picture that cannot be taken over; `format` is its file's ending. */
  | { readonly type: 'foreign-picture'; readonly format: string }
  | { readonly type: 'text-box'; readonly content: XmlElement }
  /** Words drawn as a picture. */
  | { readonly type: 'word-art'; readonly text: string }
  /** A shape, chart or diagram without text. */
  | { readonly type: 'graphic' };

const MAX_WIDTH_MM = 400;
const DEFAULT_WIDTH_MM = 120;
const MAX_ALTERNATIVE_LENGTH = 1000;

/** What picture bytes are by their magic numbers; `null` for anything a plan cannot hold (EMF, WMF, TIFF, BMP). */
function detectMediaType(bytes: Uint8Array): Asset['mediaType'] | null {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/s.test(
    new TextDecoder().decode(bytes.subarray(0, 1000)),
  )
    ? 'image/svg+xml'
    : null;
}

/** Width in millimetres from `width:120pt` and the like, `null` where the style says none. */
function readStyleWidth(style: string): number | null {
  const [, value, unit = 'pt'] = /(?:^|;)\s*width:\s*([\d.]+)(pt|in|cm|mm|px)?/.exec(style) ?? [];
  if (value === undefined) return null;
  const perUnit: Record<string, number> = { pt: ptToMm(1), in: 25.4, cm: 10, mm: 1, px: ptToMm(0.75) };
  return Number(value) * (perUnit[unit] ?? 1);
}

function clampWidth(widthMm: number | null): number {
  if (widthMm === null || !(widthMm > 0)) return DEFAULT_WIDTH_MM;
  return Math.min(MAX_WIDTH_MM, Math.max(1, Math.round(widthMm * 10) / 10));
}

export type PictureSource = {
  readonly findBytes: DocxPackage['findBytes'];
  readonly relationships: ReadonlyMap<string, Relationship>;
};

function readPicture(
  relationshipIds: readonly (string | undefined)[],
  widthMm: number | null,
  proportion: number,
  alternativeText: string,
  { findBytes, relationships }: PictureSource,
): DrawingPart {
  let format = '';
  for (const id of relationshipIds) {
    const relationship = id === undefined ? undefined : relationships.get(id);
    if (relationship === undefined) continue;
    format ||= /\.(\w{1,5})$/.exec(relationship.target)?.[1]?.toUpperCase() ?? '';
    const bytes = relationship.isExternal ? null : findBytes(relationship.target);
    const mediaType = bytes === null ? null : detectMediaType(bytes);
    if (bytes === null || mediaType === null) continue;
    if (mediaType === 'image/svg+xml' && !isDrawableSvg(new TextDecoder().decode(bytes))) continue;
    const text = alternativeText.slice(0, MAX_ALTERNATIVE_LENGTH);
    return {
      type: 'picture',
      picture: { mediaType, bytes, widthMm: clampWidth(widthMm), proportion, alternativeText: text },
    };
  }
  return { type: 'foreign-picture', format };
}

/** Reads `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: XmlElement, source: PictureSource): DrawingPart[] {
  const extent = findAll(element, 'wp:extent')[0]?.attributes;
  const width = toNumber(extent?.cx);
  const inherited = width === null ? null : width / EMU_PER_MM;
  const proportion = width === null || width === 0 ? 0 : (toNumber(extent?.cy) ?? 0) / width;
  const description = findAll(element, 'wp:docPr')[0]?.attributes;
  const alternativeText = description?.descr ?? description?.title ?? '';
  const parts: DrawingPart[] = [];
  let pictures = 0;

  const visit = (node: XmlElement, widthMm: number | null) => {
    const styled = readStyleWidth(node.attributes.style ?? '') ?? widthMm;
    if (node.name === 'w:txbxContent') {
      parts.push({ type: 'text-box', content: node });
    } else if (node.name === 'pic:pic') {
      const blip = findAll(node, 'a:blip')[0];
      const vector = blip === undefined ? undefined : findAll(blip, 'asvg:svgBlip')[0]?.attributes['r:embed'];
      const shape = findChild(findChild(findChild(node, 'pic:spPr'), 'a:xfrm'), 'a:ext')?.attributes.cx;
      pictures += 1;
      // In a group every picture has a size of its own; alone it is drawn at the drawing's.
      const own = pictures === 1 && !isGrouped ? widthMm : (toNumber(shape) ?? 0) / EMU_PER_MM;
      parts.push(readPicture([vector, blip?.attributes['r:embed']], own, proportion, alternativeText, source));
    } else if (node.name === 'v:textpath' && (node.attributes.string ?? '').trim() !== '') {
      parts.push({ type: 'word-art', text: node.attributes.string ?? '' });
    } else if (node.name === 'v:imagedata') {
      parts.push(readPicture([node.attributes['r:id']], widthMm, 0, node.attributes['o:title'] ?? '', source));
    } else {
      for (const child of node.children) if (isElement(child)) visit(child, styled);
    }
  };
  const isGrouped = findAll(element, 'pic:pic').length > 1;
  for (const child of listElements(element)) visit(child, inherited);
  return parts.length === 0 ? [{ type: 'graphic' }] : parts;
}

/** Bytes as base64, as assets keep them. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  const CHUNK = 0x8000;
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

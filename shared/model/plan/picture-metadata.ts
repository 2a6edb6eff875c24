/**
 * What picture files say beside the picture: camera, place, time, author. It is cut out of the file; not one pixel changes.
 * Source: JPEG ITU-T T.81 Annex B (markers), EXIF 2.32, PNG third edition (W3C) 11.3, GIF89a.
 */
import type { Asset } from './plan.ts';

/** Segments that say nothing a picture needs: APP1 (EXIF, XMP), APP3–APP13, APP15, COM. APP0 is the frame, APP2 the colour profile, APP14 Adobe's colour transform. */
const isJpegMetadata = (marker: number) =>
  marker === 0xfe || marker === 0xe1 || (marker >= 0xe3 && marker <= 0xef && marker !== 0xee);
/** Chunks of times, texts and EXIF. */
const PNG_METADATA: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

type Pieces = { readonly kept: readonly Uint8Array[]; readonly orientation: number };

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** How a camera was held, 1 … 8, from an EXIF segment; 1 where it says nothing. */
function readOrientation(segment: Uint8Array): number {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  // Marker, length, "Exif\0\0", then a TIFF file.
  const start = 10;
  if (segment.length < start + 8 || view.getUint32(4) !== 0x45786966) return 1;
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  if (directory + 2 > segment.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > segment.length) return 1;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

/** An EXIF segment that says nothing but how the camera was held: without it a picture would lie on its side. */
function writeOrientation(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
}

function cutJpeg(bytes: Uint8Array): Pieces | null {
  const kept = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    // The scan begins: what follows is the picture, up to its end; programs put whole pictures with their own EXIF behind it.
    if (marker === 0xda) {
      kept.push(bytes.subarray(at, findJpegEnd(bytes, at)));
      return { kept, orientation };
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = Math.max(orientation, readOrientation(segment));
    if (!isJpegMetadata(marker)) kept.push(segment);
    at = end;
  }
  return null;
}

/** Behind the end-of-image marker of the picture whose scan begins at `from`; in a scan 0xff is followed by 0 or a restart. */
function findJpegEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 2; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  }
  return bytes.length;
}

function cutPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PNG_METADATA.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return join(kept);
    at = end;
  }
  return null;
}

/** Comments, descriptions and what drawing programs keep for themselves; `title` and `desc` print nowhere. */
function cutSvg(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<((?:\w+:)?(?:metadata|title|desc))(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1\s*>)/g, '')
    .replace(/\s(?:inkscape|sodipodi):[\w-]+=(?:"[^"]*"|'[^']*')/g, '');
}

/** The picture without what its file says beside it; the bytes as they are where they are not what they claim to be. */
export function stripPicture(bytes: Uint8Array, mediaType: Asset['mediaType']): Uint8Array {
  switch (mediaType) {
    case 'image/jpeg': {
      const cut = bytes[0] === 0xff && bytes[1] === 0xd8 ? cutJpeg(bytes) : null;
      if (cut === null) return bytes;
      const [begin = new Uint8Array(), ...rest] = cut.kept;
      const turned = cut.orientation > 1 && cut.orientation <= 8 ? [writeOrientation(cut.orientation)] : [];
      return join([begin, ...turned, ...rest]);
    }
    case 'image/png':
      return bytes[0] === 0x89 && bytes[1] === 0x50 ? (cutPng(bytes) ?? bytes) : bytes;
    case 'image/svg+xml':
      return new TextEncoder().encode(cutSvg(new TextDecoder().decode(bytes)));
    case 'image/gif':
      return bytes;
  }
}

/** Pieces short enough to be arguments. */
const PIECE = 0x8000;

function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** The same for a picture of a plan; the same object where nothing is cut or its base64 is damaged. */
export function stripAsset(asset: Asset): Asset {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(asset.data), (character) => character.charCodeAt(0));
  } catch {
    return asset;
  }
  const stripped = stripPicture(bytes, asset.mediaType);
  return stripped.length === bytes.length ? asset : { ...asset, data: encodeBase64(stripped) };
}

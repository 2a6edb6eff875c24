import { describe, expect, it } from 'vitest';
import { stripAsset, stripPicture } from './picture-metadata.ts';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const segment = (marker: number, body: readonly number[]) => [0xff, marker, 0, body.length + 2, ...body];
const FRAME = segment(0xe0, ascii('JFIF\0'));
const PROFILE = segment(0xe2, ascii('ICC_PROFILE\0'));
const TABLES = segment(0xdb, [0, 1, 2]);
const SCAN = [...segment(0xda, [1]), 5, 6, 0xff, 0, 7, 0xff, 0xd9];
/** EXIF as a telephone writes it: big-endian, orientation 6, then whatever else. */
const exif = (orientation: number, more: string) =>
  segment(0xe1, [
    ...ascii('Exif\0\0MM'),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    ...ascii(more),
  ]);
const jpeg = (...parts: readonly (readonly number[])[]) => new Uint8Array([0xff, 0xd8, ...parts.flat()]);
const say = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const chunk = (name: string, body: readonly number[]) => [0, 0, 0, body.length, ...ascii(name), ...body, 0, 0, 0, 0];
const png = (...chunks: readonly (readonly number[])[]) =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat(), ...chunk('IEND', [])]);

describe('what a picture says beside the picture', () => {
  it('is cut out of a JPEG with all that follows its end, and the rest is the same to the byte', () => {
    const told = jpeg(
      FRAME,
      exif(1, 'GPS 30N'),
      segment(0xfe, ascii('author')),
      PROFILE,
      TABLES,
      SCAN,
      ascii('trailer'),
    );
    expect(stripPicture(told, 'image/jpeg')).toEqual(jpeg(FRAME, PROFILE, TABLES, SCAN));
  });

  it('leaves how the camera was held, or the picture would lie on its side', () => {
    const stripped = stripPicture(jpeg(exif(6, 'GPS 30N'), TABLES, SCAN), 'image/jpeg');
    expect(stripped).toEqual(jpeg(exif(6, ''), TABLES, SCAN));
    expect(say(stripped)).not.toContain('GPS');
  });

  it('is cut out of a PNG', () => {
    const told = png(
      chunk('IHDR', [1]),
      chunk('tEXt', ascii('Author')),
      chunk('tIME', [1]),
      chunk('pHYs', [2]),
      chunk('IDAT', [3]),
    );
    expect(stripPicture(told, 'image/png')).toEqual(png(chunk('IHDR', [1]), chunk('pHYs', [2]), chunk('IDAT', [3])));
  });

  it('is cut out of an SVG', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><!-- me --><title>home</title><metadata><x:a/></metadata><rect inkscape:label="x" width="1"/></svg>';
    const stripped = new TextDecoder().decode(stripPicture(new TextEncoder().encode(svg), 'image/svg+xml'));
    expect(stripped).toBe('<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"/></svg>');
  });

  it.each([
    ['image/jpeg', jpeg(segment(0xe1, [1, 2, 3]).slice(0, 5))],
    ['image/png', png(chunk('tEXt', [1])).slice(0, 14)],
    ['image/gif', new Uint8Array([1, 2])],
  ] as const)('%s that is damaged stays as it is', (mediaType, bytes) => {
    expect(stripPicture(bytes, mediaType)).toEqual(bytes);
  });

  it('of a picture without it is the same object', () => {
    const asset = { id: 'a', mediaType: 'image/jpeg' as const, data: btoa(say(jpeg(FRAME, SCAN))) };
    expect(stripAsset(asset)).toBe(asset);
    const damaged = { ...asset, data: '?' };
    expect(stripAsset(damaged)).toBe(damaged);
  });
});

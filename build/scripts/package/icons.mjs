// @ts-check
/** The icons in every size that desktops ask for, drawn from `build/installer/icon.svg` and `document-icon.svg`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inProject } from '../../runtime/paths.mjs';

/** The sizes of the hicolor theme; Windows and macOS take theirs out of the largest. */
export const ICON_SIZES_PX = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512];
/** What an .ico may hold as a PNG. */
const ICO_SIZES_PX = [16, 24, 32, 48, 64, 128, 256];
const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

let isReady = false;

/** @returns {Promise<(svg: string, sizePx: number) => Uint8Array>} */
async function createPainter() {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  if (!isReady) await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  isReady = true;
  return (svg, sizePx) => new Resvg(svg, { fitTo: { mode: 'width', value: sizePx } }).render().asPng().slice();
}

/**
 * Writes `<name>-<size>.png` for every size and `<name>.ico`.
 * @param {string} folder
 */
export async function drawIcons(folder) {
  const paint = await createPainter();
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of [
    ['zhangfa', 'icon.svg'],
    ['zhangfa-document', 'document-icon.svg'],
  ]) {
    const svg = readFileSync(inProject('build', 'installer', /** @type {string} */ (source)), 'utf8');
    const images = ICON_SIZES_PX.map((sizePx) => ({ sizePx, png: paint(svg, sizePx) }));
    for (const { sizePx, png } of images) writeFileSync(join(folder, `${name}-${sizePx}.png`), png);
    writeFileSync(join(folder, `${name}.ico`), joinIco(images.filter(({ sizePx }) => ICO_SIZES_PX.includes(sizePx))));
  }
}

/**
 * An .ico of PNG images, which Windows reads since Vista.
 * @param {readonly { sizePx: number, png: Uint8Array }[]} images
 */
export function joinIco(images) {
  const header = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ sizePx, png }, index) => {
    const at = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    // 0 stands for 256.
    header.writeUInt8(sizePx % 256, at);
    header.writeUInt8(sizePx % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

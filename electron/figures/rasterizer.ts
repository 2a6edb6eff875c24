/** SVG → PNG without a browser: in the worker that makes Word files, and on the command line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rasterize } from '../../shared/exchange/export/docx/figures.ts';
import { readFigureFonts } from './font-files.ts';

async function createRasterizer(): Promise<Rasterize | null> {
  const fontBuffers = await readFigureFonts();
  // Boxes without words would mislead; programs that do not show SVG then show nothing.
  if (fontBuffers.length === 0) return null;
  const [{ initWasm, Resvg }, { default: wasmFile }] = await Promise.all([
    import('@resvg/resvg-wasm'),
    import('@resvg/resvg-wasm/index_bg.wasm'),
  ]);
  // The bundler puts the file beside the bundle and leaves its name here.
  await initWasm(await readFile(join(__dirname, wasmFile)));
  return (svg, widthPx) => {
    const resvg = new Resvg(svg, {
      fitTo: { mode: 'width', value: widthPx },
      background: '#fff',
      font: { fontBuffers },
    });
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    resvg.free();
    return png;
  };
}

let known: Promise<Rasterize | null> | null = null;

/** `null` where the machine has no Chinese face. Made once a process, when the first figure is drawn. */
export function loadRasterizer(): Promise<Rasterize | null> {
  known ??= createRasterizer();
  return known;
}

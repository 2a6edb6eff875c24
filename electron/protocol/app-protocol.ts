/**
 * `app://`: the only scheme the program loads. `app://zhangfa/…` are the built renderer's files, `app://print/<id>` the pages
 * being printed, which live in memory alone.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';
import { PRINT_POLICY, RENDERER_POLICY } from './content-policy.ts';

const SCHEME = 'app';
export const APP_ORIGIN = `${SCHEME}://zhangfa`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
const PRINT_HOST = 'print';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/**
 * The file of the renderer folder that a URL's path names, or `null` where it leads out of the folder or names no file type
 * we ship.
 */
export function findServedFile(folder: string, urlPath: string): { file: string; contentType: string } | null {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(folder, path);
  const inside = relative(folder, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || inside.includes(':')) return null;
  const contentType = CONTENT_TYPES[extname(file).toLowerCase()];
  return contentType === undefined ? null : { file, contentType };
}

function answer(body: Uint8Array | string, contentType: string, policy: string): Response {
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': contentType,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'X-DNS-Prefetch-Control': 'off',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

const refuse = (status: 403 | 404) => new Response(null, { status });

const printPages = new Map<string, string>();

/** Makes a page loadable at the URL answered, until `remove` is called. */
export function addPrintPage(id: string, html: string): { url: string; remove(): void } {
  printPages.set(id, html);
  return { url: `${SCHEME}://${PRINT_HOST}/${id}`, remove: () => void printPages.delete(id) };
}

/** Serves the renderer folder and the pages being printed. */
export function serveApp(rendererFolder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refuse(403);
    if (url.host === PRINT_HOST) {
      const html = printPages.get(url.pathname.slice(1));
      return html === undefined ? refuse(404) : answer(html, 'text/html; charset=utf-8', PRINT_POLICY);
    }
    const served = `${SCHEME}://${url.host}` === APP_ORIGIN ? findServedFile(rendererFolder, url.pathname) : null;
    if (served === null) return refuse(403);
    try {
      return answer(await readFile(served.file), served.contentType, RENDERER_POLICY);
    } catch {
      return refuse(404);
    }
  });
}

/**
 * `app://`: the only scheme the program loads. `app://zhangfa/…` are the built renderer's files, `app://print/<id>` the pages
 * being printed, which live in memory alone.
 */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { PRINT_POLICY, RENDERER_POLICY } from './content-policy.ts';
import { findServedFile } from './served-file.ts';

const SCHEME = 'app';
export const APP_ORIGIN = `${SCHEME}://zhangfa`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
const PRINT_HOST = 'print';

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
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

/**
 * `app://`: the only scheme the program loads. `app://zhangfa/…` are the built renderer's files, `app://print/<id>` the pages
 * being printed, which live in memory alone.
 */
import { readFileSync } from 'node:fs';
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
    // Runtimes that can keep compiled scripts between starts do; older ones pass over what they do not know.
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

function answer(body: Uint8Array<ArrayBuffer> | string, contentType: string, policy: string): Response {
  return new Response(body, {
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

function serve(rendererFolder: string, method: string, url: URL): Response {
  if (method !== 'GET') return refuse(403);
  if (url.host === PRINT_HOST) {
    const html = printPages.get(url.pathname.slice(1));
    return html === undefined ? refuse(404) : answer(html, 'text/html; charset=utf-8', PRINT_POLICY);
  }
  const served = `${SCHEME}://${url.host}` === APP_ORIGIN ? findServedFile(rendererFolder, url.pathname) : null;
  if (served === null) return refuse(403);
  try {
    // At once: the page asks for forty small files as it starts, and each would wait its turn with the thread pool.
    return answer(readFileSync(served.file), served.contentType, RENDERER_POLICY);
  } catch {
    return refuse(404);
  }
}

/** Serves the renderer folder and the pages being printed. */
export function serveApp(rendererFolder: string): void {
  protocol.handle(SCHEME, ({ method, url }) => serve(rendererFolder, method, new URL(url)));
}

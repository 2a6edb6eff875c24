import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { numbered, writePlanFile } from '../pages/plan-page.ts';

/** A server on this machine that remembers who asked. */
async function listen(): Promise<{ url: string; requests: string[]; close(): void }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

/** The directives the page has violated so far. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

test('the page has no Node, no Electron, and nothing but the bridge', async ({ launch }) => {
  const { page, app } = await launch();
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.zhangfa).sort(),
    url: location.href,
  }));
  expect(found).toEqual({ globals: [], bridge: ['on', 'request'], url: 'app://zhangfa/index.html' });
  const isSandboxed = await app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ sandboxed }) => sandboxed),
  );
  // Linux does not say; where the system does, it is true.
  expect(isSandboxed).not.toContain(false);
});

test('scripts, styles and connections from elsewhere are refused by the content policy', async ({ launch }) => {
  const { page } = await launch();
  const server = await listen();
  const readViolations = await watchViolations(page);
  await page.evaluate(async (url) => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    const remote = document.createElement('script');
    remote.src = `${url}/script.js`;
    document.head.append(remote);
    const image = new Image();
    image.src = `${url}/image.png`;
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = `${url}/frame.html`;
    document.body.append(frame);
    await fetch(`${url}/fetch`).catch(() => {});
  }, server.url);
  await expect
    .poll(readViolations)
    .toEqual(expect.arrayContaining(['script-src-elem', 'img-src', 'frame-src', 'connect-src']));
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  const evaluated = await page.evaluate(async () => {
    // The driver itself may evaluate strings; what runs later, on the page's own account, may not.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      return new Function('return 1')();
    } catch {
      return 'refused';
    }
  });
  expect(evaluated).toBe('refused');
  expect(server.requests).toEqual([]);
  server.close();
});

test('no request leaves the program, whoever makes it', async ({ launch }) => {
  const { app } = await launch();
  const server = await listen();
  // Electron's own fetch goes through the same session and knows no content policy.
  const outcome = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    server.url,
  );
  expect(outcome).toBe('refused');
  expect(server.requests).toEqual([]);
  server.close();
});

test('navigation, new windows and embedded pages are refused', async ({ launch }) => {
  const { page, app } = await launch();
  // Even a refused navigation ends what the page is still loading.
  await expect(page.getByText('空白预案')).toBeVisible();
  const server = await listen();
  const opened = await page.evaluate((url) => window.open(url) === null, server.url);
  expect(opened).toBe(true);
  await page.evaluate((url) => {
    location.href = `${url}/away`;
  }, server.url);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    document.body.append(link);
    link.click();
  });
  // The driver waits for the navigation that never comes, so the window is asked through the main process.
  const readPage = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const text = await window?.webContents.executeJavaScript('document.body.innerText');
      return [window?.webContents.getURL(), String(text).includes('空白预案')];
    });
  await expect.poll(readPage).toEqual(['app://zhangfa/index.html', true]);
  expect(app.windows()).toHaveLength(1);
  expect(server.requests).toEqual([]);
  server.close();
});

test('permissions are refused', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    place: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      );
    }),
  }));
  expect(answers).toEqual({ notification: 'denied', camera: 'refused', place: 'refused' });
});

test('app:// serves the built page alone', async ({ launch }) => {
  const { page } = await launch();
  const ask = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 0,
        ),
      path,
    );
  expect(await ask('app://zhangfa/index.html')).toBe(200);
  expect(await ask('app://zhangfa/missing.js')).toBe(404);
  expect(await ask('app://zhangfa/..%2felectron%2fmain.cjs')).toBe(403);
  expect(await ask('app://zhangfa/%2e%2e/electron/preload.cjs')).not.toBe(200);
  // Another host is another origin, which the content policy refuses.
  expect(await ask('app://print/anything')).toBe(0);
});

test('requests that break the contract are refused', async ({ launch }) => {
  const { page } = await launch();
  const ask = (channel: string, payload?: unknown) =>
    page.evaluate(
      ([name, request]) => {
        const bridge = (window as unknown as { zhangfa: { request(...given: unknown[]): Promise<unknown> } }).zhangfa;
        return bridge.request(name, request).catch((cause: Error) => cause.message);
      },
      [channel, payload] as const,
    );
  expect(await ask('plan:save', { plan: { id: 'x' } })).toEqual({
    ok: false,
    error: { code: 'request.invalid', params: {} },
  });
  expect(await ask('plan:save', { plan: null, path: '/etc/passwd' })).toMatchObject({ ok: false });
  expect(await ask('plan:open', { recentId: '/etc/passwd' })).toMatchObject({ ok: false });
  expect(await ask('fs:read', '/etc/passwd')).toContain('request.invalid');
  expect(await ask('__proto__')).toContain('request.invalid');
});

test('the program itself never runs into its content policy as it starts', async ({ launch }) => {
  const { page } = await launch();
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
  });
  await page.reload();
  await expect(page.getByRole('button', { name: '空白预案' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});

test('a plan whose picture would never be drawn opens, shows a stand-in and keeps the picture', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '图.zplan');
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0 ? '<g id="l0"><rect/></g>' : `<g id="l${level}">${`<use href="#l${level - 1}"/>`.repeat(10)}</g>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${levels.join('')}<use href="#l11"/></svg>`;
  const data = Buffer.from(svg).toString('base64');
  const figure = { type: 'figure', id: 'f', kind: 'image', assetId: 'a', widthMm: 80, alternativeText: '图' } as const;
  writePlanFile(path, [numbered('x', 0, '总则'), figure], { assets: [{ id: 'a', mediaType: 'image/svg+xml', data }] });
  const { page, pressControl } = await launch([path]);
  const main = describeMainWindow(page);
  await expect(page.locator('.zf-figure img')).toBeVisible();
  await main.typeAtEnd('还在。');
  await pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(readFileSync(path, 'utf8')).toContain(data);
});

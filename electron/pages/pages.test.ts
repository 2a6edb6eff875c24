import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diffPlans } from '../../shared/model/plan/plan-delta.ts';
import { plan, section, text } from '../../shared/testing/builders.ts';
import { startChild } from '../jobs/far-end.ts';
import { bundleForTest } from '../testing/bundle.ts';
import { createPages, type Pages } from './pages.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const request = { plan: plan(section('总则')), createdAt: new Date(0) };
const goOn = () => new AbortController().signal;

let program: Awaited<ReturnType<typeof bundleForTest>>;
let pages: Pages | null = null;
beforeAll(async () => {
  program = await bundleForTest('electron/pages/process.ts');
});
afterEach(() => pages?.end());
afterAll(() => program.remove());

describe('pages', () => {
  it('come from a process, one request after another', async () => {
    pages = createPages(() => startChild(program.file, null));
    const [one, two] = await Promise.all([pages.makePdf(request, goOn()), pages.makePdf(request, goOn())]);
    for (const made of [one, two]) expect(made).toMatchObject({ ok: true, value: { pageCount: 1 } });
    expect(one.ok && new TextDecoder().decode(one.value.pdf.slice(0, 5))).toBe('%PDF-');
  });

  it('are given up at once, and can be asked for again', async () => {
    pages = createPages(() => startChild(program.file, null));
    const controller = new AbortController();
    const long = { plan: plan(...Array.from({ length: 5000 }, () => text('疏散'.repeat(50)))), createdAt: new Date(0) };
    const first = pages.makePdf(long, controller.signal);
    const second = pages.makePdf(request, goOn());
    controller.abort();
    await expect(first).resolves.toMatchObject({ ok: false, error: { code: 'export.cancelled' } });
    await expect(second).resolves.toMatchObject({ ok: true });
  });

  it('follow a plan: what changed is sent, and the whole again where the engine was lost', async () => {
    pages = createPages(() => startChild(program.file, null));
    const first = plan(section('总则'), text('疏散'.repeat(50)));
    const second = {
      ...first,
      blocks: [...first.blocks, ...plan(text('疏散'.repeat(700))).blocks.map((own) => ({ ...own, id: 'new' }))],
    };
    await expect(pages.follow({ key: 'a', step: 0, delta: diffPlans(null, first) })).resolves.toMatchObject({
      value: { pageCount: 1, starts: [], step: 1 },
    });
    const delta = diffPlans(first, second);
    expect(delta.blocks.added).toHaveLength(1);
    await expect(pages.follow({ key: 'a', step: 1, delta })).resolves.toMatchObject({
      value: {
        pageCount: 3,
        starts: [
          { page: 2, blockId: 'new' },
          { page: 3, blockId: 'new' },
        ],
        step: 2,
      },
    });
    pages.end();
    await expect(pages.follow({ key: 'a', step: 2, delta: diffPlans(second, first) })).resolves.toMatchObject({
      error: { code: 'pages.unknown-state' },
    });
    await expect(pages.follow({ key: 'a', step: 0, delta: diffPlans(null, second) })).resolves.toMatchObject({
      value: { pageCount: 3, step: 1 },
    });
  });

  it('are not found for what is no plan', async () => {
    pages = createPages(() => startChild(program.file, null));
    const first = plan(text('疏散'));
    const bad = { ...first, blocks: [{ type: 'paragraph', id: 'b1', content: 'no list' }] } as never;
    await expect(pages.follow({ key: 'a', step: 0, delta: diffPlans(null, bad) })).resolves.toMatchObject({
      error: { code: 'request.invalid' },
    });
  });

  it('that take too long are given up, and the next request is answered', async () => {
    pages = createPages(() => startChild(program.file, null), { followLimitMs: 1 });
    const long = plan(...Array.from({ length: 3000 }, () => text('疏散'.repeat(50))));
    await expect(pages.follow({ key: 'a', step: 0, delta: diffPlans(null, long) })).resolves.toMatchObject({
      error: { code: 'pages.too-long' },
    });
    await expect(pages.makePdf(request, goOn())).resolves.toMatchObject({ ok: true });
  });

  it('are not begun for a request that is given up before its turn', async () => {
    pages = createPages(() => startChild(program.file, null));
    await expect(pages.makePdf(request, AbortSignal.abort())).resolves.toMatchObject({
      error: { code: 'export.cancelled' },
    });
  });

  it('survive the engine: its death is told, and the next request starts another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhangfa-crash-'));
    const file = join(folder, 'dies-once.cjs');
    const mark = JSON.stringify(join(folder, 'has-died'));
    writeFileSync(
      file,
      `const fs = require('node:fs'); if (fs.existsSync(${mark})) require(${JSON.stringify(program.file)});\n` +
        `else process.on('message', () => { fs.writeFileSync(${mark}, ''); process.kill(process.pid, 'SIGSEGV'); });\n`,
    );
    try {
      pages = createPages(() => startChild(file, null));
      await expect(pages.makePdf(request, goOn())).resolves.toMatchObject({
        ok: false,
        error: { code: 'pages.crashed' },
      });
      await expect(pages.makePdf(request, goOn())).resolves.toMatchObject({ ok: true });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

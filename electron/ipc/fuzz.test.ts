/**
 * Every channel, asked at random through the real door and the real handlers (docs/reliability.md). `ZHANGFA_FAULTS` says how
 * many requests; each is made from the channel's own schema with nonsense here and there.
 */
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CHANNELS, type Channel } from '../../shared/edge/ipc/contract.ts';
import { serializePlan } from '../../shared/model/file/serialize-plan.ts';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { createOwnClauses } from '../clauses/own-clauses.ts';
import { createKeyring } from '../files/keyring.ts';
import { createPlanLocks } from '../files/plan-locks.ts';
import { createRecentPlans } from '../files/recent-plans.ts';
import { startChild } from '../jobs/far-end.ts';
import { createKeeper } from '../journal/journal-client.ts';
import { createPages } from '../pages/pages.ts';
import type { Program } from '../program.ts';
import { openSettings } from '../settings/settings-store.ts';
import { createOwnTemplates } from '../templates/own-templates.ts';
import { bundleForTest } from '../testing/bundle.ts';
import { answers, ask, type Sender } from '../testing/electron-stand-in.ts';
import { arbitraryRequest } from '../testing/random-request.ts';
import { createUpdates } from '../updates/updates.ts';
import type { PlanWindow } from '../windows/plan-window.ts';
import { createPlanWindows } from '../windows/plan-windows.ts';
import { createHandlers } from './handlers/index.ts';
import { registerHandlers } from './register.ts';

const { root, crashes } = vi.hoisted(() => ({ root: { above: '', folder: '' }, crashes: [] as string[] }));
vi.mock('electron', async () => {
  const { mkdtempSync: make } = await import('node:fs');
  const { createElectron } = await import('../testing/electron-stand-in.ts');
  root.above = make(`${(await import('node:os')).tmpdir()}/zhangfa-fuzz-`);
  root.folder = `${root.above}/documents`;
  const electron = createElectron(root.folder);
  return { ...electron, default: electron };
});
vi.mock('electron-window-state', () => ({ default: () => ({ manage() {} }) }));
vi.mock('../app/log.ts', () => ({
  logEvent() {},
  logError() {},
  logCrash: (where: string, cause: unknown) =>
    crashes.push(`${where}: ${cause instanceof Error ? cause.stack : String(cause)}`),
}));

const COUNT = Number(process.env.ZHANGFA_FAULTS ?? 200);
const OWN_FRAME: Sender = { url: 'app://zhangfa/index.html', parent: null };
/** A line of a stack. */
const STACK = /\n\s+at .+:\d+:\d+/;

let program: Program;
let planWindow: PlanWindow;
let bundles: Awaited<ReturnType<typeof bundleForTest>>;
let data: string;

beforeAll(async () => {
  bundles = await bundleForTest('electron/jobs/worker.ts', {
    'journal.cjs': 'electron/journal/writer.ts',
    'pages.cjs': 'electron/pages/process.ts',
  });
  const inBundle = (name: string) => join(bundles.file, '..', name);
  // Where main looks for its worker.
  mkdirSync(join(root.folder, 'dist'), { recursive: true });
  symlinkSync(join(bundles.file, '..'), join(root.folder, 'dist', 'electron'));
  symlinkSync(bundles.file, inBundle('worker.cjs'));
  data = join(root.above, 'data');
  mkdirSync(data);
  const keys = createKeyring();
  program = {
    dataFolder: data,
    off: [],
    settings: await openSettings(data),
    recentPlans: createRecentPlans(data),
    planLocks: createPlanLocks(),
    keys,
    ...createKeeper(inBundle('journal.cjs'), data, keys),
    ownTemplates: createOwnTemplates(data),
    ownClauses: createOwnClauses(data, () => {}),
    updates: createUpdates({
      version: '0.1.0',
      target: 'deb',
      arch: 'x64',
      portableFolder: null,
      policyPlace: join(root.above, 'updates'),
      publicKey: null,
      folder: join(data, 'updates'),
      getUserPlace: () => '',
      openInstaller: async () => false,
    }),
    pages: createPages(() => startChild(inBundle('pages.cjs'), null)),
    windows: createPlanWindows(data, () => {}),
  };
  planWindow = program.windows.open({ kind: 'start-screen' });
  registerHandlers(createHandlers(program), program.windows);
});
afterAll(() => {
  program.pages.end();
  bundles.remove();
  rmSync(root.above, { recursive: true, force: true, maxRetries: 5 });
});

const channels = Object.keys(CHANNELS) as Channel[];

it.each([
  ['a frame in the page', { url: OWN_FRAME.url, parent: {} }],
  ['a page from elsewhere', { url: 'https://example.org/app://zhangfa/', parent: null }],
  ['a file', { url: 'file:///app.html', parent: null }],
  ['a frame that is gone', null],
])('answers no channel to %s', async (_, frame) => {
  for (const channel of channels) {
    const told = await ask(planWindow.window.webContents, frame, channel, undefined).catch(
      (cause: Error) => cause.message,
    );
    expect([told, (told as { error?: { code: string } })?.error?.code], channel).toContain('request.invalid');
  }
});

it('answers no page that is no window of the program, and no channel that is none', async () => {
  await expect(ask({}, OWN_FRAME, 'app:info', undefined)).rejects.toThrow('request.invalid');
  for (const name of ['toString', '__proto__', 'app:nothing', null, 7]) {
    await expect(ask(planWindow.window.webContents, OWN_FRAME, name, undefined)).rejects.toThrow('request.invalid');
  }
});

it('does nothing that the office’s policy has turned off, and says so', async () => {
  const own = () => ask(planWindow.window.webContents, OWN_FRAME, 'updates:check', undefined);
  const off = { ok: false, error: { code: 'policy.turned-off' } };
  registerHandlers(createHandlers(program), program.windows, ['updates']);
  expect(await own()).toMatchObject(off);
  registerHandlers(createHandlers(program), program.windows);
  expect(await own()).not.toMatchObject(off);
});

it('takes any request on any channel without a fault of its own, a file elsewhere or a stack in the answer', async () => {
  const samplePlan = plan(section('总则', item('目的')));
  const file = join(root.folder, '消防.zplan');
  writeFileSync(file, serializePlan(samplePlan));
  writeFileSync(join(root.folder, '旧预案.txt'), '一、总则\n（一）目的\n');
  const ids = ['', samplePlan.id, '0'.repeat(32), '../../x', '消防', '一'];
  const counts = { asked: 0, answered: 0, failed: 0, refused: 0 };
  const requests = fc
    .constantFrom(...channels)
    .chain((channel) =>
      fc.tuple(
        fc.constant(channel),
        fc.oneof(
          { weight: 8, arbitrary: arbitraryRequest(CHANNELS[channel].request, ids) },
          { weight: 1, arbitrary: fc.anything() },
        ),
        fc.constantFrom(
          null,
          file,
          join(root.folder, '旧预案.txt'),
          join(root.folder, 'new.zplan'),
          join(root.folder, 'gone', 'x.zplan'),
        ),
        fc.nat(2),
      ),
    );
  await fc.assert(
    fc.asyncProperty(requests, async ([channel, payload, path, button]) => {
      Object.assign(answers, { path, button });
      counts.asked += 1;
      const told = await ask(planWindow.window.webContents, OWN_FRAME, channel, payload).then(
        (answer) => {
          const isFailure = (answer as { ok?: boolean } | null)?.ok === false;
          counts[isFailure ? 'failed' : 'answered'] += 1;
          // The answer travels to the page.
          return JSON.stringify(structuredClone(answer)) ?? '';
        },
        (cause: Error) => {
          counts.refused += 1;
          expect(cause.message).toBe('request.invalid');
          return cause.message;
        },
      );
      expect(told.replaceAll('\\n', '\n')).not.toMatch(STACK);
      expect(crashes).toEqual([]);
    }),
    { numRuns: COUNT, endOnFailure: true, interruptAfterTimeLimit: 3_600_000 },
  );
  console.log('Requests:', JSON.stringify(counts));
  expect(readdirSync(root.above).sort()).toEqual(['data', 'documents']);
}, 3_700_000);

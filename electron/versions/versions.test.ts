import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isProtected } from '../../shared/model/file/protected-file.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { createKeyring } from '../files/keyring.ts';
import { writePlanFile } from '../files/plan-file.ts';
import { createKey } from '../files/protect.ts';
import { createVersions, type VersionPoint } from './versions.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-versions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RULE = { versionCount: 100, versionDays: 365 };
const point = (at: number, more: Partial<VersionPoint> = {}): VersionPoint => ({
  at,
  reason: 'saved',
  fileName: null,
  rule: RULE,
  key: null,
  ...more,
});
const write = (words: string): Plan => ({ ...plan(section('总则', item(words))), id: 'p' });
const [one, two] = [write('一。'), write('二。')];

const listRoom = () => {
  const root = join(folder, 'versions');
  const [name = ''] = readdirSync(root);
  return { room: join(root, name), names: readdirSync(join(root, name)) };
};

it('keeps states of a plan and gives them back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan(), async (any) => {
      const versions = createVersions(folder);
      await versions.keepVersion({ plan: any, ...point(1) });
      const [newest] = await versions.listVersions({ planId: any.id });
      const read = await versions.readVersion({ planId: any.id, versionId: newest?.versionId ?? '' });
      expect(read).toEqual({ ok: true, value: any });
      rmSync(join(folder, 'versions'), { recursive: true, force: true });
    }),
    { numRuns: 30 },
  );
});

it('removes nothing of a version that cannot be read just then', async () => {
  const versions = createVersions(folder);
  await versions.keepVersion({ plan: one, ...point(1) });
  await versions.keepVersion({ plan: two, ...point(2) });
  const [newest, oldest] = await versions.listVersions({ planId: 'p' });
  const meta = join(listRoom().room, `${oldest?.versionId}.json`);
  const known = readFileSync(meta);
  writeFileSync(meta, '{');
  await versions.removeVersion({ planId: 'p', versionId: newest?.versionId ?? '' });
  writeFileSync(meta, known);
  const read = await versions.readVersion({ planId: 'p', versionId: oldest?.versionId ?? '' });
  expect(read).toEqual({ ok: true, value: one });
});

it('keeps nothing that the newest version says already, unless it is named, and what is said twice once', async () => {
  const versions = createVersions(folder);
  expect(await versions.keepVersion({ plan: one, ...point(1) })).toEqual({ ok: true, value: { isNew: true } });
  expect(await versions.keepVersion({ plan: one, ...point(2) })).toEqual({ ok: true, value: { isNew: false } });
  await versions.keepVersion({ plan: one, ...point(3, { reason: 'named', name: '送审稿' }) });
  await versions.keepVersion({ plan: two, ...point(4) });
  const listed = await versions.listVersions({ planId: 'p' });
  expect(listed.map(({ at, name }) => [at, name])).toEqual([
    [4, undefined],
    [3, '送审稿'],
    [1, undefined],
  ]);
  expect(listRoom().names.filter((name) => name.endsWith('.gz'))).toHaveLength(2);
});

it('keeps a picture once, for nobody else to read, and removes it with its last version', async () => {
  const assets = [{ id: 'a', mediaType: 'image/png' as const, data: 'iVBORw0KGgo='.repeat(1000) }];
  const versions = createVersions(folder);
  await versions.keepVersion({ plan: { ...one, assets }, ...point(1) });
  await versions.keepVersion({ plan: { ...two, assets }, ...point(2) });
  const { room, names } = listRoom();
  expect(readdirSync(join(room, 'pictures'))).toHaveLength(1);
  if (process.platform !== 'win32') for (const name of names) expect(statSync(join(room, name)).mode & 0o077).toBe(0);
  for (const { versionId } of await versions.listVersions({ planId: 'p' })) {
    await versions.removeVersion({ planId: 'p', versionId });
  }
  expect(listRoom().names).toEqual(['pictures']);
  expect(readdirSync(join(room, 'pictures'))).toEqual([]);
});

it('says that a version is no longer what was kept, and leaves the others alone', async () => {
  const versions = createVersions(folder);
  await versions.keepVersion({ plan: one, ...point(1) });
  await versions.keepVersion({ plan: two, ...point(2) });
  const [newer, older] = await versions.listVersions({ planId: 'p' });
  const { room, names } = listRoom();
  for (const name of names.filter((any) => any.endsWith('.gz'))) writeFileSync(join(room, name), 'damaged');
  writeFileSync(join(room, `${newer?.versionId}.json`), 'damaged');
  expect((await versions.listVersions({ planId: 'p' })).map(({ at }) => at)).toEqual([1]);
  const read = await versions.readVersion({ planId: 'p', versionId: older?.versionId ?? '' });
  expect(read).toMatchObject({ ok: false, error: { code: 'version.unreadable' } });
});

it('gives back what a program of an older format kept', async () => {
  const versions = createVersions(folder);
  await versions.keepVersion({ plan: one, ...point(1) });
  const [{ versionId = '' } = {}] = await versions.listVersions({ planId: 'p' });
  const { room, names } = listRoom();
  const packed = join(room, names.find((name) => name.endsWith('.gz')) ?? '');
  const older = gunzipSync(readFileSync(packed))
    .toString()
    .replace(/"formatVersion": \d+/, '"formatVersion": 3');
  const content = createHash('sha256').update(older).digest('hex');
  const meta = join(room, `${versionId}.json`);
  writeFileSync(meta, readFileSync(meta, 'utf8').replace(/"content": "[^"]*"/, `"content": "${content}"`));
  writeFileSync(join(room, `${content}.zplan.gz`), gzipSync(older));
  expect(await versions.readVersion({ planId: 'p', versionId })).toEqual({ ok: true, value: one });
});

it('keeps what a file holds once, and passes over a file that is no plan', async () => {
  const path = join(folder, '消防.zplan');
  const written = await writePlanFile(path, one, null);
  if (!written.ok) throw new Error(written.error.code);
  const { sha256 } = written.value.fingerprint;
  const versions = createVersions(folder);
  const { fileName: _, ...at } = point(1);
  await versions.keepFileVersion({ path, sha256, ...at });
  await versions.keepFileVersion({ path, sha256, ...at });
  expect((await versions.listVersions({ planId: 'p' })).map(({ fileName }) => fileName)).toEqual(['消防.zplan']);
  writeFileSync(path, '');
  expect(await versions.keepFileVersion({ path, sha256: 'other', ...at })).toBeNull();
});

it('says that nothing can be kept where the folder cannot be written', async () => {
  writeFileSync(join(folder, 'file'), '');
  const kept = await createVersions(join(folder, 'file')).keepVersion({ plan: one, ...point(1) });
  expect(kept).toMatchObject({ ok: false, error: { code: 'data-folder.not-written', params: {} } });
});

it('lets the oldest automatic versions go where all plans together take too much, but never a named one nor a plan’s newest five', async () => {
  const versions = createVersions(folder);
  const words = (planId: string, at: number) => ({ ...write(`${planId}${at}`), id: planId });
  await versions.keepVersion({ plan: words('p', 0), ...point(0, { reason: 'named', name: '送审稿' }) });
  for (let at = 1; at <= 8; at++) await versions.keepVersion({ plan: words('p', at), ...point(at) });
  for (let at = 11; at <= 13; at++) await versions.keepVersion({ plan: words('q', at), ...point(at) });
  const list = async (planId: string) => (await versions.listVersions({ planId })).map(({ at }) => at);

  await versions.limitTotal({ limitBytes: 1e9 });
  expect(await list('p')).toHaveLength(9);
  await versions.limitTotal({ limitBytes: 0 });
  expect(await list('p')).toEqual([8, 7, 6, 5, 4, 0]);
  expect(await list('q')).toEqual([13, 12, 11]);
  const [newest] = await versions.listVersions({ planId: 'p' });
  expect(await versions.readVersion({ planId: 'p', versionId: newest?.versionId ?? '' })).toMatchObject({ ok: true });
});

it('keeps versions of a protected plan from others, those from before the password too, and takes it away again', async () => {
  const assets = [{ id: 'p', mediaType: 'image/png' as const, data: Buffer.from('a face').toString('base64') }];
  const withPicture = { ...one, assets };
  const key = await createKey('水火无情1234');
  const versions = createVersions(folder, createKeyring([key]));
  await versions.keepVersion({ plan: withPicture, ...point(1) });
  expect(await versions.changeVersionsKey({ planId: 'p', key })).toMatchObject({ ok: true });
  await versions.keepVersion({ plan: two, ...point(2, { key }) });
  const { room } = listRoom();
  const files = () => readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const isInClear = (name: string) => !isProtected(readFileSync(name)) && !name.endsWith('.json');
  const inClear = () => files().filter((entry) => isInClear(join(entry.parentPath ?? entry.path, entry.name)));
  expect(files()).toHaveLength(5);
  expect(inClear()).toEqual([]);
  const listed = await createVersions(folder).listVersions({ planId: 'p' });
  expect(listed.map(({ title }) => title)).toEqual(['', '']);

  const [newest, oldest] = listed.map(({ versionId }) => ({ planId: 'p', versionId }));
  if (newest === undefined || oldest === undefined) throw new Error('no versions');
  const stranger = createVersions(folder);
  expect(await stranger.readVersion(oldest)).toMatchObject({ ok: false, error: { code: 'version.unreadable' } });
  expect(await stranger.findProtectedVersion(oldest)).not.toBeNull();
  expect(await versions.readVersion(oldest)).toEqual({ ok: true, value: withPicture });
  expect(await versions.readVersion(newest)).toEqual({ ok: true, value: two });

  await versions.changeVersionsKey({ planId: 'p', key: null });
  expect(await createVersions(folder).readVersion(oldest)).toEqual({ ok: true, value: withPicture });
  expect(await createVersions(folder).readVersion(newest)).toEqual({ ok: true, value: two });
});

it('keeps every state where the clock was set back a year between two saves', async () => {
  const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
  const now = 2 * YEAR_MS;
  const versions = createVersions(folder);
  await versions.keepVersion({ plan: one, ...point(now) });
  await versions.keepVersion({ plan: two, ...point(now - YEAR_MS) });
  await versions.keepVersion({ plan: write('三。'), ...point(now - YEAR_MS + 1) });
  const listed = await versions.listVersions({ planId: 'p' });
  const read = await Promise.all(listed.map(({ versionId }) => versions.readVersion({ planId: 'p', versionId })));
  const states = read.map((version) => (version.ok ? version.value : version.error.code));
  for (const state of [one, two, write('三。')]) expect(states).toContainEqual(state);
});

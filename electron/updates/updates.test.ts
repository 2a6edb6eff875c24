/** Updates from a real folder and a real server on this machine, honest ones and forged ones. */
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isNewer } from './manifest.ts';
import { createUpdates, type UpdatesSetUp } from './updates.ts';

const root = mkdtempSync(join(tmpdir(), 'zhangfa-updates-'));
const published = join(root, 'published');
const staging = join(root, 'staging');
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const PACKAGE = Buffer.from('package of the new version');

let server: Server;
let address = '';
/** What the server was asked for. */
const asked: string[] = [];
/** How many bytes of a package the server gives before it breaks off. */
let breaksAfter = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const path = join(published, basename(request.url ?? ''));
    if (!existsSync(path)) return response.writeHead(404).end();
    const bytes = readFileSync(path);
    if (bytes.length <= breaksAfter) return response.end(bytes);
    response.writeHead(200, { 'Content-Length': bytes.length });
    response.write(bytes.subarray(0, breaksAfter), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zhangfa`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
  breaksAfter = Number.POSITIVE_INFINITY;
  rmSync(published, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(published);
});

type Changes = { readonly version?: string; readonly name?: string; readonly bytes?: Buffer; readonly target?: string };

/** Puts a signed manifest and its package where updates come from. */
function publish({
  version = '1.2.0',
  name = 'zhangfa-1.2.0.deb',
  bytes = PACKAGE,
  target = 'deb',
}: Changes = {}): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = Buffer.from(
    JSON.stringify({
      format: 1,
      version,
      notes: { 'zh-CN': '新功能', en: 'News' },
      files: [{ target, arch: 'x64', name, size: bytes.length, sha256 }],
    }),
  );
  writeFileSync(join(published, 'updates.json'), manifest);
  writeFileSync(join(published, 'updates.json.sig'), sign(null, manifest, privateKey).toString('base64'));
  writeFileSync(join(published, basename(name)), bytes);
}

const opened: string[] = [];
function create(changes: Partial<UpdatesSetUp> = {}) {
  return createUpdates({
    version: '1.1.9',
    target: 'deb',
    arch: 'x64',
    portableFolder: null,
    policyPlace: null,
    publicKey: KEY,
    folder: staging,
    getUserPlace: () => published,
    openInstaller: async (path) => {
      opened.push(path);
      return true;
    },
    ...changes,
  });
}
const failsWith = (code: string) => ({ ok: false, error: { code } });

describe('a newer version', () => {
  it.each([
    ['a folder', () => published],
    ['a server of the office', () => address],
  ])('from %s is found, fetched, found right, and handed to the installer', async (_, getUserPlace) => {
    publish();
    const updates = create({ getUserPlace });
    expect(await updates.check()).toEqual({
      ok: true,
      value: { version: '1.2.0', notes: { 'zh-CN': '新功能', en: 'News' }, sizeBytes: PACKAGE.length },
    });
    const shares: number[] = [];
    expect(await updates.fetch((share) => shares.push(share))).toEqual({ ok: true, value: null });
    expect(shares.at(-1)).toBe(1);
    expect(updates.getState().stagedVersion).toBe('1.2.0');
    const path = join(staging, 'zhangfa-1.2.0.deb');
    expect(await updates.install()).toEqual({ ok: true, value: { how: 'installer', path } });
    expect(opened.at(-1)).toBe(path);
    expect(readFileSync(path)).toEqual(PACKAGE);
  });

  it('is not what is as old as the present one, or older', async () => {
    publish({ version: '1.1.9' });
    expect(await create().check()).toEqual({ ok: true, value: null });
    publish({ version: '1.0.99' });
    expect(await create().check()).toEqual({ ok: true, value: null });
    expect(isNewer('1.10.0', '1.9.9')).toBe(true);
  });

  it('for other machines alone is said', async () => {
    publish({ target: 'nsis' });
    expect(await create().check()).toMatchObject(failsWith('update.no-package'));
  });
});

describe('without a choice', () => {
  it('nothing is asked of anybody', async () => {
    publish();
    expect(await create({ getUserPlace: () => '' }).check()).toMatchObject(failsWith('update.off'));
    // The office’s “nowhere” goes before what the user has chosen.
    const updates = create({ policyPlace: '', getUserPlace: () => address });
    expect(await updates.check()).toMatchObject(failsWith('update.off'));
    expect(asked).toEqual([]);
  });

  it.each(['updates', 'ftp://office/', 'file:///srv'])('%s is no place', async (place) => {
    expect(await create({ getUserPlace: () => place }).check()).toMatchObject(failsWith('update.no-place'));
  });

  it.each([
    [null],
    ['no key'],
    [generateKeyPairSync('ed448').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')],
  ])('of a key there are no updates: %s', async (key) => {
    publish();
    expect(await create({ publicKey: key, getUserPlace: () => address }).check()).toMatchObject(
      failsWith('update.no-key'),
    );
    expect(asked).toEqual([]);
  });
});

describe('what is not honest', () => {
  it('a manifest that was changed is not believed', async () => {
    publish();
    const path = join(published, 'updates.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('1.2.0', '1.3.0'));
    expect(await create().check()).toMatchObject(failsWith('update.forged'));
  });

  it('nor is one that somebody else has signed', async () => {
    publish();
    const other = generateKeyPairSync('ed25519').privateKey;
    const manifest = readFileSync(join(published, 'updates.json'));
    writeFileSync(join(published, 'updates.json.sig'), sign(null, manifest, other).toString('base64'));
    expect(await create().check()).toMatchObject(failsWith('update.forged'));
  });

  it.each(['', 'AAAA', 'no base64 §'])('nor one signed “%s”', async (signature) => {
    publish();
    writeFileSync(join(published, 'updates.json.sig'), signature);
    expect(await create().check()).toMatchObject(failsWith('update.forged'));
  });

  it('a signed manifest that leads out of its place is refused', async () => {
    publish({ name: '../zhangfa.deb' });
    expect(await create().check()).toMatchObject(failsWith('update.invalid'));
  });

  it.each([
    ['other bytes', Buffer.from('another of the same length!')],
    ['fewer bytes', PACKAGE.subarray(3)],
    ['more bytes', Buffer.concat([PACKAGE, PACKAGE])],
  ])('a package with %s is thrown away', async (_, bytes) => {
    publish();
    const updates = create();
    await updates.check();
    writeFileSync(join(published, 'zhangfa-1.2.0.deb'), bytes.subarray(0, Math.max(1, bytes.length)));
    expect(await updates.fetch(() => {})).toMatchObject(failsWith('update.damaged'));
    expect(readdirSync(staging)).toEqual([]);
    expect(await updates.install()).toMatchObject(failsWith('update.not-found'));
  });

  it('a package that is changed after it was fetched is not installed', async () => {
    publish();
    const updates = create();
    await updates.check();
    await updates.fetch(() => {});
    writeFileSync(join(staging, 'zhangfa-1.2.0.deb'), 'another');
    expect(await updates.install()).toMatchObject(failsWith('update.damaged'));
    expect(updates.getState().stagedVersion).toBeNull();
  });
});

describe('what breaks off', () => {
  it('a server that is not there, or has nothing, is told of', async () => {
    expect(await create({ getUserPlace: () => address }).check()).toMatchObject(failsWith('update.unreachable'));
    expect(await create({ getUserPlace: () => 'http://127.0.0.1:1/' }).check()).toMatchObject(
      failsWith('update.unreachable'),
    );
    expect(await create({ getUserPlace: () => join(root, 'missing') }).check()).toMatchObject(
      failsWith('update.unreachable'),
    );
  });

  it('a fetch that stops halfway leaves nothing, and goes through the next time', async () => {
    publish();
    const updates = create({ getUserPlace: () => address });
    await updates.check();
    breaksAfter = 5;
    expect(await updates.fetch(() => {})).toMatchObject(failsWith('update.unreachable'));
    expect(readdirSync(staging)).toEqual([]);
    breaksAfter = Number.POSITIVE_INFINITY;
    expect(await updates.fetch(() => {})).toEqual({ ok: true, value: null });
  });
});

describe.skipIf(process.platform === 'win32')('a portable program', () => {
  const folder = join(root, 'portable');
  const start = () => execFileSync(join(folder, 'zhangfa'), { encoding: 'utf8' }).trim();

  /** A version as the archive has it: a script in the place of the program. */
  function writeVersion(under: string, version: string): void {
    mkdirSync(join(under, version), { recursive: true });
    writeFileSync(join(under, version, 'zhangfa'), `#!/bin/sh\necho ${version}\n`);
    chmodSync(join(under, version, 'zhangfa'), 0o755);
  }
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const version of ['1.0.0', '1.1.9']) writeVersion(folder, version);
    mkdirSync(join(folder, 'zhangfa-data'));
    writeFileSync(join(folder, 'zhangfa-data', 'settings.json'), '{}');
    writeFileSync(join(folder, 'current'), '1.1.9');
    writeFileSync(join(folder, 'zhangfa'), `#!/bin/sh\nexec "${folder}/$(cat "${folder}/current")/zhangfa"\n`, {
      mode: 0o755,
    });
  });

  /** The archive of a new version, with only so much of it. */
  function publishArchive(share: number): void {
    const whole = join(root, 'whole');
    rmSync(whole, { recursive: true, force: true });
    writeVersion(join(whole, 'zhangfa-1.2.0'), '1.2.0');
    const archive = join(root, 'new.tar.gz');
    execFileSync('tar', ['-czf', archive, '-C', whole, 'zhangfa-1.2.0']);
    const bytes = readFileSync(archive);
    publish({ target: 'tar', name: 'zhangfa-1.2.0.tar.gz', bytes: bytes.subarray(0, Math.ceil(bytes.length * share)) });
  }
  async function update(): Promise<unknown> {
    const updates = create({ target: 'tar', portableFolder: folder });
    await updates.check();
    await updates.fetch(() => {});
    return updates.install();
  }

  it('starts the new version the next time, keeps its data and the version that runs', async () => {
    publishArchive(1);
    expect(await update()).toMatchObject({ ok: true, value: { how: 'next-start' } });
    expect(start()).toBe('1.2.0');
    expect(readdirSync(folder).sort()).toEqual(['1.1.9', '1.2.0', 'current', 'zhangfa', 'zhangfa-data']);
  });

  it('still starts the old one where the new one could not be unpacked', async () => {
    publishArchive(0.5);
    expect(await update()).toMatchObject({ ok: false, error: { code: 'update.not-installed' } });
    expect(start()).toBe('1.1.9');
    expect(readdirSync(folder).sort()).toEqual(['1.0.0', '1.1.9', 'current', 'zhangfa', 'zhangfa-data']);
  });

  it('goes on from what a stopped installation left', async () => {
    publishArchive(1);
    writeVersion(folder, '.unpacking');
    expect(start()).toBe('1.1.9');
    expect(await update()).toMatchObject({ ok: true });
    expect(start()).toBe('1.2.0');
  });
});

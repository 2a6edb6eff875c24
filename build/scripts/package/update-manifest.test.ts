import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readManifest, readPublicKey } from '../../../electron/updates/manifest.ts';
import { readSigningKey, writeUpdateManifest } from './update-manifest.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-manifest-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function writePackages(): string[] {
  const names = ['zhangfa-1.2.0-linux-arm64.deb', 'zhangfa-1.2.0-linux-x64.tar.xz', 'zhangfa-1.2.0-win.zip'];
  for (const name of names) writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, 'notes.zh-CN.txt'), '新功能\n');
  return names.map((name) => join(folder, name));
}

it('is what the program reads and believes', () => {
  const key = join(folder, 'key.pem');
  writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  vi.stubEnv('ZHANGFA_UPDATE_KEY', key);
  writeUpdateManifest(folder, '1.2.0', writePackages());
  const publicKey = readPublicKey(readSigningKey()?.publicKey ?? '');
  if (publicKey === null) throw new Error('no key');
  const signature = readFileSync(join(folder, 'updates.json.sig'), 'latin1');
  expect(readManifest(readFileSync(join(folder, 'updates.json')), signature, publicKey)).toMatchObject({
    ok: true,
    value: {
      version: '1.2.0',
      notes: { 'zh-CN': '新功能', en: '' },
      files: [
        { target: 'deb', arch: 'arm64' },
        { target: 'tar', arch: 'x64' },
      ],
    },
  });
});

it('is not made without a key, and a wrong one is named', () => {
  writeUpdateManifest(folder, '1.2.0', writePackages());
  expect(existsSync(join(folder, 'updates.json'))).toBe(false);
  vi.stubEnv('ZHANGFA_UPDATE_KEY', join(folder, 'notes.zh-CN.txt'));
  expect(() => writeUpdateManifest(folder, '1.2.0', [])).toThrow('no private key');
});

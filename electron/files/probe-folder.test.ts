import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleForTest } from '../testing/bundle.ts';
import { probeFolder } from './probe-folder.ts';

const hasNamespaces = spawnSync('unshare', ['-Urm', 'true']).status === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-probe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes the folder and leaves nothing in it', () => {
  const wanted = join(folder, 'of', 'zhangfa');
  expect(probeFolder(wanted)).toEqual({ ok: true, value: null });
  expect(readdirSync(wanted)).toEqual([]);
});

it('names a folder that cannot be', () => {
  writeFileSync(join(folder, 'file'), '');
  const wanted = join(folder, 'file', 'zhangfa');
  expect(probeFolder(wanted)).toMatchObject({
    ok: false,
    error: { code: 'file.unknown', params: { fileName: wanted } },
  });
});

it.skipIf(!hasNamespaces)('says that a disk is full (needs a system that allows mounting a small disk)', async () => {
  const probe = await bundleForTest('electron/testing/probe-folder.ts');
  const script = `mount -t tmpfs -o size=8k tmpfs "$0" && head -c 8192 /dev/zero > "$0/a"; "$1" "$2" "$0"`;
  const args = ['-Urm', 'sh', '-c', script, folder, process.execPath, probe.file];
  const { stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
  probe.remove();
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    error: { code: 'file.disk-full', params: { fileName: folder } },
  });
});

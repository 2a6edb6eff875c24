import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForTest } from '../testing/bundle.ts';
import { writeFileSafely } from './write-file-safely.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const hasNamespaces = spawnSync('unshare', ['-Urm', 'true']).status === 0;

let folder = '';
let writer: Awaited<ReturnType<typeof bundleForTest>>;
beforeAll(async () => {
  writer = await bundleForTest('electron/testing/write-file.ts');
});
afterAll(() => writer.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeFileSafely', () => {
  it('replaces the whole content and leaves nothing else in the folder', async () => {
    const path = join(folder, 'a.zplan');
    writeFileSync(path, 'a much longer old content');
    expect(await writeFileSafely(path, 'new')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.zplan']);
  });

  it('writes bytes that are part of a larger buffer', async () => {
    const path = join(folder, 'a.pdf');
    await writeFileSafely(path, new Uint8Array([1, 2, 3, 4]).subarray(1, 3));
    expect([...readFileSync(path)]).toEqual([2, 3]);
  });

  it('writes through a link to the file it leads to', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.zplan'), 'old');
    symlinkSync(join(folder, 'real', 'a.zplan'), join(folder, 'link.zplan'));
    await writeFileSafely(join(folder, 'link.zplan'), 'new');
    expect(readFileSync(join(folder, 'real', 'a.zplan'), 'utf8')).toBe('new');
  });

  it('writes a file whose name is as long as names can be', async () => {
    const name = `${'预'.repeat(83)}.docx`;
    expect(await writeFileSafely(join(folder, name), 'new')).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('names the folder where that is gone', async () => {
    const written = await writeFileSafely(join(folder, 'gone', 'a.zplan'), 'new');
    expect(written).toMatchObject({ ok: false, error: { code: 'file.not-found', params: { fileName: 'gone' } } });
  });

  it('fails for a path that leads through a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    const written = await writeFileSafely(join(folder, 'file', 'a.zplan'), 'new');
    expect(written).toMatchObject({ ok: false, error: { code: 'file.unknown' } });
  });

  it.skipIf(process.platform === 'win32')(
    'reports a folder without permission and keeps the old file (Windows has no such folders)',
    () => {
      const path = join(folder, 'a.zplan');
      writeFileSync(path, 'old');
      chmodSync(folder, 0o555);
      // Root may write anywhere, so the writer runs as nobody then.
      const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
      const { stdout } = spawnSync(process.execPath, [writer.file, path, 'x', '3'], { ...identity, encoding: 'utf8' });
      chmodSync(folder, 0o755);
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'file.permission-denied' } });
      expect(readFileSync(path, 'utf8')).toBe('old');
    },
  );

  it.skipIf(!hasNamespaces)(
    'reports a full disk, keeps the old file and leaves no remains (needs a system that allows mounting a small disk)',
    () => {
      const script = `mount -t tmpfs -o size=64k tmpfs "$0" && printf old > "$0/a.zplan" && "$1" "$2" "$0/a.zplan" x 200000; cat "$0/a.zplan"; echo; ls "$0"`;
      const output = execFileSync('unshare', ['-Urm', 'sh', '-c', script, folder, process.execPath, writer.file], {
        encoding: 'utf8',
      });
      const [result = '', content, ...files] = output.trim().split('\n');
      expect(JSON.parse(result)).toMatchObject({
        ok: false,
        error: { code: 'file.disk-full', params: { fileName: 'a.zplan' } },
      });
      expect(content).toBe('old');
      expect(files).toEqual(['a.zplan']);
    },
  );

  it('leaves the old or the new content, never a part, when killed while writing', async () => {
    const path = join(folder, 'a.zplan');
    const size = 20_000_000;
    const old = 'o'.repeat(1000);
    writeFileSync(path, old);
    const child = spawn(process.execPath, [writer.file, path, 'n', String(size)]);
    const changed = watch(folder);
    await once(changed, 'change');
    changed.close();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const content = readFileSync(path, 'utf8');
    expect([old.length, size]).toContain(content.length);
    expect(new Set(content)).toEqual(new Set([content.length === size ? 'n' : 'o']));
  });
});

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limitSize, readLimitedFile } from './limited-file.ts';

const MB = 1024 * 1024;
const folder = await mkdtemp(join(tmpdir(), 'limited-file-'));

async function read(name: string, content: Uint8Array) {
  await writeFile(join(folder, name), content);
  return readLimitedFile(join(folder, name), limitSize(1), 'scheme.invalid');
}

it('reads a file up to its limit, and refuses one byte more', async () => {
  const full = await read('full', Buffer.alloc(MB, 1));
  expect(full.ok && full.value.byteLength).toBe(MB);
  expect(await read('over', Buffer.alloc(MB + 1, 1))).toMatchObject({
    ok: false,
    error: { code: 'import.too-large', params: { fileName: 'over', sizeMb: 2, limitMb: 1 } },
  });
});

it('refuses what has no content or no end, in the words of its kind', async () => {
  for (const path of [folder, ...(process.platform === 'win32' ? [] : ['/dev/zero'])]) {
    expect(await readLimitedFile(path, limitSize(1), 'scheme.invalid')).toMatchObject({
      error: { code: 'scheme.invalid' },
    });
  }
});

it('says of a file that is gone that it was not found', async () => {
  expect(await readLimitedFile(join(folder, 'gone'), limitSize(1), 'scheme.invalid')).toMatchObject({
    error: { code: 'file.not-found', params: { fileName: 'gone' } },
  });
});

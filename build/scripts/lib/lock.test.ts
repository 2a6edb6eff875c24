import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheFolder, inCache } from '../../runtime/paths.mjs';
import { withLock } from './lock.mjs';

const NAME = `lock-test-${process.pid}`;
const FILE = inCache(`${NAME}.lock`);
/** Above the highest process number of any Linux. */
const NOBODY = 4_194_305;

beforeEach(() => mkdirSync(cacheFolder, { recursive: true }));
afterEach(() => rmSync(FILE, { force: true }));

it('lets one after the other work, and is gone afterwards', async () => {
  let working = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++working);
    await sleep(20);
    working--;
  };
  await Promise.all([withLock(NAME, work), withLock(NAME, work), withLock(NAME, work)]);
  expect(most).toBe(1);
  expect(existsSync(FILE)).toBe(false);
});

it('takes over from a process that died', async () => {
  writeFileSync(FILE, String(NOBODY));
  expect(await withLock(NAME, async () => 'done')).toBe('done');
});

it('is released when the work fails', async () => {
  await expect(withLock(NAME, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(FILE)).toBe(false);
});

import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlanLocks } from './plan-locks.ts';

let folder = '';
let plan = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-lock-'));
  plan = join(folder, '消防.zplan');
  lock = join(folder, '.~lock.消防.zplan#');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const host = hostname();
const mine = { user: '甲', host, processId: process.pid };
/** The one who started these tests is there as long as they run. */
const running = { user: '乙', host, processId: process.ppid };
const elsewhere = { user: '丙', host: 'another-machine', processId: 1 };
/** No system gives a process so high a number. */
const gone = { user: '丁', host, processId: 2 ** 30 };

it('locks a plan until it is let go', async () => {
  const locks = createPlanLocks(mine);
  expect(await locks.take(plan)).toBeNull();
  expect(await locks.take(plan)).toBeNull();
  expect(existsSync(lock)).toBe(true);
  locks.release(plan);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([running, elsewhere])('says who has it open: $user', async (holder) => {
  await createPlanLocks(holder).take(plan);
  const locks = createPlanLocks(mine);
  expect(await locks.take(plan)).toEqual(holder);
  locks.release(plan);
  expect(existsSync(lock)).toBe(true);
});

it('takes over what a crash left, what is silent for long and what is no lock', async () => {
  await createPlanLocks(gone).take(plan);
  expect(await createPlanLocks(mine).take(plan)).toBeNull();
  rmSync(lock);
  await createPlanLocks(elsewhere).take(plan);
  utimesSync(lock, 0, 0);
  expect(await createPlanLocks(mine).take(plan)).toBeNull();
  writeFileSync(lock, 'nonsense');
  expect(await createPlanLocks(mine).take(plan)).toBeNull();
  expect(await createPlanLocks(running).take(plan)).toEqual(mine);
});

it('leaves a lock that another program has taken over meanwhile', async () => {
  const locks = createPlanLocks(mine);
  await locks.take(plan);
  writeFileSync(lock, JSON.stringify(elsewhere));
  locks.release(plan);
  expect(existsSync(lock)).toBe(true);
});

it('locks nothing where nothing can be written, and no name that is too long', async () => {
  expect(await createPlanLocks(mine).take(join(folder, 'gone', '消防.zplan'))).toBeNull();
  expect(await createPlanLocks(mine).take(join(folder, `${'预'.repeat(83)}.zplan`))).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

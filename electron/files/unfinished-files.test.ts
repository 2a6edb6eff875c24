import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameUnfinished, removeLeftOvers } from './unfinished-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-left-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NOW = Date.now();
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** No system gives a process so high a number. */
const GONE = 2 ** 30;
const ofProcess = (processId: number) => nameUnfinished().replace(/-\d+-/, `-${processId}-`);
const elsewhere = (name: string) => name.replace(/^(.zhangfa-)[0-9a-f]{8}/, '$100000000');

function put(name: string, ageMs: number): string {
  const path = join(folder, name);
  writeFileSync(path, 'half a plan');
  const seconds = (NOW - ageMs) / 1000;
  utimesSync(path, seconds, seconds);
  return name;
}

it('removes what a process that is gone left more than a minute ago', async () => {
  put(ofProcess(GONE), 2 * MINUTE_MS);
  await removeLeftOvers([folder, folder, join(folder, 'missing')], NOW);
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves what may still be written: young, of a running process, or of another machine', async () => {
  const kept = [
    put(ofProcess(GONE), MINUTE_MS / 2),
    put(ofProcess(process.pid), DAY_MS / 2),
    put(elsewhere(ofProcess(GONE)), DAY_MS / 2),
    put('.zhangfa-0c55d1ab.tmp', DAY_MS / 2),
  ];
  await removeLeftOvers([folder], NOW);
  expect(readdirSync(folder).sort()).toEqual(kept.sort());
});

it('removes after a day whatever process and version wrote it', async () => {
  put(ofProcess(process.pid), 2 * DAY_MS);
  put(elsewhere(ofProcess(GONE)), 2 * DAY_MS);
  put('.zhangfa-0c55d1ab.tmp', 2 * DAY_MS);
  await removeLeftOvers([folder], NOW);
  expect(readdirSync(folder)).toEqual([]);
});

it('touches nothing that is named otherwise, and no link', async () => {
  const kept = [put('预案.zplan', 2 * DAY_MS), put('.zhangfa-notes.tmp', 2 * DAY_MS), put('a.tmp', 2 * DAY_MS)];
  const link = ofProcess(GONE);
  symlinkSync(join(folder, '预案.zplan'), join(folder, link));
  await removeLeftOvers([folder], NOW + 2 * DAY_MS);
  expect(readdirSync(folder).sort()).toEqual([...kept, link].sort());
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diffPlans } from '../../shared/model/plan/plan-delta.ts';
import { item, plan } from '../../shared/testing/builders.ts';
import { createJournal } from '../journal/journal.ts';
import { openSettings } from '../settings/settings-store.ts';
import { createVersions } from '../versions/versions.ts';
import { setAsideDamaged } from './check-data-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sample = plan(item('目的'));
const NOW = 7;

it('sets aside what is damaged, whole and under its name, and nothing that is sound', async () => {
  await (await openSettings(folder)).change({ zoomPercent: 120 });
  const owner = { planId: sample.id, filePath: null, fingerprint: null };
  await createJournal(folder).write({
    recoveryId: 'ab12',
    owner,
    step: 0,
    delta: diffPlans(null, sample),
    at: 1,
    key: null,
  });
  const rule = { versionCount: 100, versionDays: 365 };
  await createVersions(folder).keepVersion({ plan: sample, at: 1, reason: 'saved', fileName: null, rule, key: null });
  expect(await setAsideDamaged(folder, NOW)).toEqual([]);

  const [room = ''] = readdirSync(join(folder, 'versions'));
  writeFileSync(join(folder, 'recent.json'), '[{"path": "/a');
  writeFileSync(join(folder, 'journal', 'cd34.journal'), '\0\0\0');
  writeFileSync(join(folder, 'versions', room, 'ff.json'), '');
  expect((await setAsideDamaged(folder, NOW)).sort()).toEqual(['cd34.journal', 'ff.json', 'recent.json']);
  expect(readdirSync(join(folder, 'damaged')).sort()).toEqual(['7-cd34.journal', '7-ff.json', '7-recent.json']);
  expect(readFileSync(join(folder, 'damaged', '7-recent.json'), 'utf8')).toBe('[{"path": "/a');

  expect((await openSettings(folder)).current.zoomPercent).toBe(120);
  expect(await createJournal(folder).list()).toHaveLength(1);
  expect(await createVersions(folder).listVersions({ planId: sample.id })).toHaveLength(1);
});

it('is content with a folder in which nothing is yet, and with a folder in the place of a file', async () => {
  expect(await setAsideDamaged(folder, NOW)).toEqual([]);
  mkdirSync(join(folder, 'settings.json'));
  expect(await setAsideDamaged(folder, NOW)).toEqual([]);
});

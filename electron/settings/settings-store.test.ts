import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/edge/ipc/default-settings.ts';
import { openSettings } from './settings-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const store = (settings: unknown) => writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));

it.each([[undefined], ['nonsense'], [[]]])('starts with the defaults where %j is stored', async (stored) => {
  if (stored !== undefined) store(stored);
  expect((await openSettings(folder)).current).toEqual(DEFAULT_SETTINGS);
});

it('keeps what is valid beside what is not', async () => {
  store({ zoomPercent: 5000, language: 'en', favouriteClauses: ['fire.alarm'], unknown: true });
  expect((await openSettings(folder)).current).toEqual({
    ...DEFAULT_SETTINGS,
    language: 'en',
    favouriteClauses: ['fire.alarm'],
  });
});

it('starts with what the office decides until the user chooses', async () => {
  expect((await openSettings(folder, { language: 'en' })).current.language).toBe('en');
  store({ language: 'zh-CN' });
  expect((await openSettings(folder, { language: 'en' })).current.language).toBe('zh-CN');
});

it('remembers changes, one after another', async () => {
  const settings = await openSettings(folder);
  const written = await Promise.all([settings.change({ zoomPercent: 125 }), settings.change({ language: 'en' })]);
  expect(written.every(({ ok }) => ok)).toBe(true);
  expect((await openSettings(folder)).current).toEqual({ ...DEFAULT_SETTINGS, zoomPercent: 125, language: 'en' });
});

it('says that a change is not kept, and names no file of its own', async () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  const written = await (await openSettings(blocked)).change({ zoomPercent: 125 });
  expect(written).toMatchObject({ ok: false, error: { code: 'data-folder.not-written', params: {} } });
});

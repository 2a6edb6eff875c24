import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeDiagnostics } from './diagnostics.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-diagnostics-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ABOUT = { version: '1.2.3', runtime: 'official', language: 'zh-CN', appearance: 'dark', windows: 2 };

it('tells of the machine, the data folder and the end of the log, and names no plan and no path', async () => {
  mkdirSync(join(folder, 'journal', 'pictures'), { recursive: true });
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'journal', 'ab.journal'), '某某预案');
  writeFileSync(join(folder, 'journal', 'pictures', 'cd'), '');
  writeFileSync(join(folder, 'recent.json'), '[{"path":"/某某预案.zplan"}]');
  writeFileSync(
    join(folder, 'logs', 'main.log'),
    Array.from({ length: 100 }, (_, at) => `line ${at} ${homedir()}/x\n`).join(''),
  );
  const text = await writeDiagnostics(folder, ABOUT, 0);
  expect(text).toContain('Zhangfa 1.2.3 (official), 1970-01-01T00:00:00.000Z');
  expect(text).toContain('journal: 2 files, 0 MB');
  expect(text).toContain('versions: 0 files, 0 MB');
  expect(text).toContain('line 99');
  expect(text).not.toContain('line 39');
  expect(text).not.toContain('某某预案');
  expect(text).not.toContain(folder);
  expect(text).toContain('line 99 ~/x');
});

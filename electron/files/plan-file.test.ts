import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';

const samplePlan = plan(section('总则', item('编制目的')));

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-plan-'));
  path = join(folder, '预案.zplan');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function growFile(sizeBytes: number) {
  writeFileSync(path, '');
  truncateSync(path, sizeBytes);
}

async function save() {
  const written = await writePlanFile(path, samplePlan, null);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

describe('plan files', () => {
  it('are read back as they were written', async () => {
    const { fingerprint } = await save();
    expect(await readPlanFile(path)).toEqual({
      ok: true,
      value: { plan: samplePlan, fingerprint, foreign: null, key: null },
    });
  });

  it('are not overwritten when another program changed them', async () => {
    const { fingerprint } = await save();
    writeFileSync(path, `${readFileSync(path, 'utf8')} `);
    const written = await writePlanFile(path, samplePlan, fingerprint);
    expect(written).toMatchObject({
      ok: false,
      error: { code: 'file.changed-elsewhere', params: { fileName: '预案.zplan' } },
    });
  });

  it('are not overwritten when changed without changing size', async () => {
    const { fingerprint } = await save();
    writeFileSync(path, readFileSync(path, 'utf8').replace('总则', '附则'));
    expect(await writePlanFile(path, samplePlan, fingerprint)).toMatchObject({ ok: false });
  });

  it('are written when they were only touched, or moved away', async () => {
    const { fingerprint } = await save();
    utimesSync(path, 1, 1);
    expect(await writePlanFile(path, samplePlan, fingerprint)).toMatchObject({ ok: true });
    rmSync(path);
    expect(await writePlanFile(path, samplePlan, fingerprint)).toMatchObject({ ok: true });
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it.each([
    ['missing', () => {}, 'file.not-found'],
    ['empty', () => writeFileSync(path, ''), 'plan-file.empty'],
    ['a folder', () => mkdirSync(path), 'plan-file.not-a-plan'],
    ['a link to a device', () => symlinkSync('/dev/zero', path), 'plan-file.not-a-plan'],
    ['200 MB of nothing', () => growFile(200 * 1024 * 1024), 'plan-file.too-large'],
  ])('that are %s are refused by name', async (_, prepare, code) => {
    prepare();
    expect(await readPlanFile(path)).toMatchObject({ ok: false, error: { code } });
  });
});

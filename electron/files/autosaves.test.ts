import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { item, plan } from '../../shared/testing/builders.ts';
import { type AutosaveOwner, createAutosaves, getRecoveryId } from './autosaves.ts';
import { writePlanFile } from './plan-file.ts';

const saved = plan(item('旧的'));
const unsaved = { ...plan(item('新的')), id: saved.id };
const owner: AutosaveOwner = { planId: saved.id, filePath: null, fingerprint: null };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-autosave-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('autosaves', () => {
  it('are found and read by a later start', async () => {
    await createAutosaves(folder).write(owner, unsaved, 1000);
    const later = createAutosaves(folder);
    const recoveryId = getRecoveryId(owner);
    expect(await later.list()).toEqual([{ recoveryId, title: '预案', savedAt: 1000 }]);
    expect(await later.read(recoveryId)).toEqual({ ok: true, value: { ...owner, plan: unsaved, savedAt: 1000 } });
  });

  it('keep only the newest copy of a plan, and one for each of its files', async () => {
    const autosaves = createAutosaves(folder);
    await autosaves.write(owner, saved, 1000);
    await autosaves.write(owner, unsaved, 2000);
    await autosaves.write({ ...owner, filePath: '/other.zplan' }, unsaved, 3000);
    expect((await autosaves.list()).map(({ savedAt }) => savedAt)).toEqual([3000, 2000]);
  });

  it('are not offered once the file holds what they hold', async () => {
    const filePath = join(folder, 'a.zplan');
    const autosaves = createAutosaves(folder);
    await autosaves.write({ ...owner, filePath }, unsaved, 1000);
    await writePlanFile(filePath, saved, null);
    expect(await autosaves.list()).toHaveLength(1);
    await writePlanFile(filePath, unsaved, null);
    expect(await autosaves.list()).toEqual([]);
    await writePlanFile(filePath, saved, null);
    expect(await autosaves.list()).toEqual([]);
  });

  it('are gone after removal', async () => {
    const autosaves = createAutosaves(folder);
    await autosaves.write(owner, unsaved, 1000);
    await autosaves.remove(getRecoveryId(owner));
    expect(await autosaves.list()).toEqual([]);
    expect(await autosaves.read(getRecoveryId(owner))).toMatchObject({ ok: false });
  });

  it('that are damaged do not hide the others', async () => {
    const autosaves = createAutosaves(folder);
    await autosaves.write(owner, unsaved, 1000);
    writeFileSync(join(folder, 'autosaves', 'ab.autosave.json'), '{"planId":');
    expect(await autosaves.list()).toHaveLength(1);
  });

  it('are read from their own folder alone', async () => {
    writeFileSync(join(folder, 'secret.autosave.json'), '{}');
    expect(await createAutosaves(folder).read('../secret')).toMatchObject({ ok: false });
  });
});

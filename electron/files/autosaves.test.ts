import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { item, plan } from '../../shared/testing/builders.ts';
import { type AutosaveOwner, createAutosaves, createRecoveryId } from './autosaves.ts';
import { writePlanFile } from './plan-file.ts';

const saved = plan(item('旧的'));
const unsaved = { ...plan(item('新的')), id: saved.id };
const recoveryId = createRecoveryId();
const owner: AutosaveOwner = { planId: saved.id, filePath: null, fingerprint: null };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-autosave-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('autosaves', () => {
  it('are found and read by a later start', async () => {
    await createAutosaves(folder).write(recoveryId, owner, unsaved, 1000);
    const later = createAutosaves(folder);
    expect(await later.list()).toEqual([{ ...owner, recoveryId, title: '预案', savedAt: 1000 }]);
    expect(await later.read(recoveryId)).toEqual({ ok: true, value: { ...owner, plan: unsaved, savedAt: 1000 } });
  });

  it('keep the newest copy of an opening, and one for each time a plan was opened', async () => {
    const autosaves = createAutosaves(folder);
    await autosaves.write(recoveryId, owner, saved, 1000);
    await autosaves.write(recoveryId, owner, unsaved, 2000);
    await autosaves.write(createRecoveryId(), owner, unsaved, 3000);
    expect((await autosaves.list()).map(({ savedAt }) => savedAt)).toEqual([3000, 2000]);
  });

  it('are not offered once the file holds what they hold', async () => {
    const filePath = join(folder, 'a.zplan');
    const autosaves = createAutosaves(folder);
    await autosaves.write(recoveryId, { ...owner, filePath }, unsaved, 1000);
    await writePlanFile(filePath, saved, null);
    expect(await autosaves.list()).toHaveLength(1);
    await writePlanFile(filePath, unsaved, null);
    expect(await autosaves.list()).toEqual([]);
    await writePlanFile(filePath, saved, null);
    expect(await autosaves.list()).toEqual([]);
  });

  it('are gone after removal', async () => {
    const autosaves = createAutosaves(folder);
    await autosaves.write(recoveryId, owner, unsaved, 1000);
    await autosaves.remove(recoveryId);
    expect(await autosaves.list()).toEqual([]);
    expect(await autosaves.read(recoveryId)).toMatchObject({ ok: false });
  });

  it('that are damaged do not hide the others', async () => {
    const autosaves = createAutosaves(folder);
    await autosaves.write(recoveryId, owner, unsaved, 1000);
    writeFileSync(join(folder, 'autosaves', 'ab.autosave.json'), '{"planId":');
    expect(await autosaves.list()).toHaveLength(1);
  });

  it('are read from their own folder alone', async () => {
    writeFileSync(join(folder, 'secret.autosave.json'), '{}');
    expect(await createAutosaves(folder).read('../secret')).toMatchObject({ ok: false });
  });
});

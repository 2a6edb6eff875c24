import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import { serializePack } from '../../shared/content/clauses/pack.ts';
import { createOwnClause } from '../../shared/content/clauses/testing/own-clauses.ts';
import type { OwnClausesState } from '../../shared/edge/ipc/contract.ts';
import { hashContent } from '../files/fingerprint.ts';
import { createOwnClauses, OWN_CLAUSES_FILE } from './own-clauses.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-clauses-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, OWN_CLAUSES_FILE);
const told: OwnClausesState[] = [];
const open = () => {
  told.length = 0;
  return createOwnClauses(
    folder,
    (state) => told.push(state),
    () => 1700,
  );
};
const alarm = createOwnClause({ id: 'own.alarm', changedAt: 1 });
const put = (clause: OwnClause, base: number | null = null) => ({ put: [{ clause, base }], remove: [] });

async function readClauses(store = open()) {
  const read = await store.read();
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('own clauses', () => {
  it('are none at first, and kept over starts', async () => {
    expect(await readClauses()).toEqual({ clauses: [], keptAside: null });
    expect(await open().change(put(alarm))).toEqual({ ok: true, value: null });
    expect((await readClauses()).clauses).toEqual([alarm]);
  });

  it('that many windows add at once are all kept, and every window is told', async () => {
    const store = open();
    const ids = Array.from({ length: 20 }, (_, index) => `own.n${index}`);
    const done = await Promise.all(ids.map((id) => store.change(put({ ...alarm, id }))));
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect((await readClauses(store)).clauses.map(({ id }) => id)).toEqual(ids);
    expect(told.at(-1)?.clauses).toHaveLength(20);
  });

  it('are not overwritten by a window that has not seen the other’s change', async () => {
    const store = open();
    await store.change(put(alarm));
    const [first, second] = await Promise.all([
      store.change(put({ ...alarm, title: '甲', changedAt: 2 }, 1)),
      store.change(put({ ...alarm, title: '乙', changedAt: 3 }, 1)),
    ]);
    expect([first.ok, second]).toMatchObject([
      true,
      { error: { code: 'own-clauses.changed-elsewhere', params: { title: '甲' } } },
    ]);
    expect((await readClauses(store)).clauses.map(({ title }) => title)).toEqual(['甲']);
  });

  it('that can still be read are used where the file is damaged in part, which is kept aside whole', async () => {
    const bad = { ...alarm, id: 'own.bad', kind: '其他' };
    const stored = JSON.stringify({ format: 'zhangfa-own-clauses', formatVersion: 1, clauses: [bad, alarm] });
    writeFileSync(file(), stored);
    const store = open();
    expect(await readClauses(store)).toEqual({ clauses: [alarm], keptAside: 'own-clauses.damaged-1700.json' });
    await store.change(put({ ...alarm, id: 'own.next' }));
    expect((await readClauses(store)).clauses.map(({ id }) => id)).toEqual(['own.alarm', 'own.next']);
    expect(readFileSync(join(folder, 'own-clauses.damaged-1700.json'), 'utf8')).toBe(stored);
  });

  it.each(['', '{"format":', '[]', '{"format":"other","formatVersion":1,"clauses":[]}'])(
    'begin anew beside a file that holds %j, which is kept aside',
    async (stored) => {
      writeFileSync(file(), stored);
      const store = open();
      expect(await readClauses(store)).toMatchObject({ clauses: [], keptAside: 'own-clauses.damaged-1700.json' });
      expect((await store.change(put(alarm))).ok).toBe(true);
      expect(readFileSync(join(folder, 'own-clauses.damaged-1700.json'), 'utf8')).toBe(stored);
    },
  );

  it('of a newer version are neither read nor written over', async () => {
    const stored = '{"format":"zhangfa-own-clauses","formatVersion":2,"clauses":[{"new":1}]}';
    writeFileSync(file(), stored);
    const store = open();
    expect(await store.read()).toMatchObject({ error: { code: 'own-clauses.too-new', params: { version: 2 } } });
    expect(await store.change(put(alarm))).toMatchObject({ error: { code: 'own-clauses.too-new' } });
    expect(readFileSync(file(), 'utf8')).toBe(stored);
    expect(readdirSync(folder)).toEqual([OWN_CLAUSES_FILE]);
  });

  it('are left alone where the file cannot be read', async () => {
    mkdirSync(file());
    const store = open();
    expect(await store.read()).toMatchObject({ error: { code: 'own-clauses.unreadable' } });
    expect(await store.change(put(alarm))).toMatchObject({ error: { code: 'own-clauses.unreadable' } });
    expect(told).toEqual([]);
  });
});

describe('the clauses of the office', () => {
  const shared = () => join(folder, 'shared');
  const drill = createOwnClause({ id: 'own.drill', changedAt: 5 });
  const openShared = () =>
    createOwnClauses(
      folder,
      (state) => told.push(state),
      () => 1700,
      shared(),
    );
  const writePack = (name: string, clauses: OwnClause[]) =>
    writeFileSync(
      join(shared(), name),
      serializePack(
        { name: '共用', unit: '某某单位', signedOffBy: '张某某', date: '2027年3月1日', clauses },
        hashContent,
      ),
    );
  beforeEach(() => {
    mkdirSync(shared());
    writePack('a.zclauses', [drill]);
  });

  it('stand behind the user’s own, and are never written among them', async () => {
    const store = openShared();
    await store.change(put(alarm));
    expect((await readClauses(store)).clauses).toEqual([alarm, drill]);
    expect(told.at(-1)?.clauses).toEqual([alarm, drill]);
    expect(JSON.parse(readFileSync(file(), 'utf8')).clauses).toEqual([alarm]);
  });

  it('are changed in a copy of the user’s own, and come back where that is removed', async () => {
    const store = openShared();
    const changed = { ...drill, title: '改过', changedAt: 6 };
    expect(await store.change(put(changed, 5))).toMatchObject({ ok: true });
    expect((await readClauses(store)).clauses).toEqual([changed]);
    await store.change({ put: [], remove: [{ id: drill.id, base: 6 }] });
    expect((await readClauses(store)).clauses).toEqual([drill]);
  });

  it('are missing while the share is away, and left out where a pack was altered', async () => {
    writeFileSync(
      join(shared(), 'b.zclauses'),
      readFileSync(join(shared(), 'a.zclauses'), 'utf8').replace('某某单位', '别的单位'),
    );
    rmSync(join(shared(), 'a.zclauses'));
    expect((await readClauses(openShared())).clauses).toEqual([]);
    rmSync(shared(), { recursive: true });
    expect((await readClauses(openShared())).clauses).toEqual([]);
  });
});

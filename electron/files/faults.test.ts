/**
 * Every fault at every step of a save, a journal's write and a version's (docs/reliability.md). A step is one call of the file
 * system; faults strike at each in turn until none is left.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../shared/base/errors/result.ts';
import { serializePlanFile } from '../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { diffPlans } from '../../shared/model/plan/plan-delta.ts';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { createJournal } from '../journal/journal.ts';
import { countSteps, FAULTS, type Fault, planFault } from '../testing/faulty-files.ts';
import { createVersions } from '../versions/versions.ts';
import { readFingerprint } from './fingerprint.ts';
import { writePlanFile } from './plan-file.ts';

vi.mock('node:fs/promises', async (load) => {
  const { breakFiles } = await import('../testing/faulty-files.ts');
  return breakFiles(await load());
});

const picture = { id: 'bild', mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' };
const write = (words: string): Plan => ({ ...plan(section('总则', item(words))), id: 'p', assets: [picture] });
const [one, two, three] = [write('一。'), write('二。'), write('三。')];

let folder = '';
beforeEach(() => {
  planFault(null);
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-faults-'));
});
afterEach(() => {
  planFault(null);
  rmSync(folder, { recursive: true, force: true });
});

const counts: Record<string, number> = {};
afterAll(() => console.log('Faults injected:', JSON.stringify(counts)));

/** What each fault may be told as. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'disk full': ['file.disk-full'],
  'quota used up': ['file.disk-full'],
  'read-only': ['file.permission-denied'],
  denied: ['file.permission-denied'],
  'held by another program': ['file.busy'],
  'folder gone': ['file.not-found'],
  'device broken': ['file.unknown'],
  'short write': ['file.disk-full'],
  'power cut': ['file.unknown'],
};

/**
 * Does something again and again, each time with the fault one step later, until it has no such step any more. `look` is
 * called with the file system in order again; after a crash nothing of the program is left but what is on the disk.
 */
async function strikeEverywhere<S, T>(
  what: string,
  fault: Fault,
  {
    prepare,
    act,
    look,
  }: { prepare(): Promise<S>; act(state: S): Promise<T>; look(state: S, done: T, at: number): Promise<void> },
): Promise<void> {
  for (let at = 0; ; at++) {
    rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'zhangfa-faults-'));
    planFault(null);
    const state = await prepare();
    planFault({ at, fault });
    const done = await act(state);
    const wasStruck = countSteps() > at;
    planFault(null);
    if (!wasStruck) break;
    counts[what] = (counts[what] ?? 0) + 1;
    await look(state, done, at);
  }
  expect(counts[what]).toBeGreaterThan(3);
}

const readOrNone = <T>(result: Result<T>): T | null => (result.ok ? result.value : null);

describe.each(Object.entries(FAULTS))('%s', (name, fault) => {
  it('never costs a saved plan, is told as what it is, and lets the next save through', async () => {
    const path = () => join(folder, '消防.zplan');
    await strikeEverywhere('save', fault, {
      async prepare() {
        const first = readOrNone(await writePlanFile(path(), one, null));
        if (first === null) throw new Error('not prepared');
        return first.fingerprint;
      },
      act: (known) => writePlanFile(path(), two, known),
      async look(known, written, at) {
        const content = readFileSync(path(), 'utf8');
        expect([serializePlanFile(one), serializePlanFile(two)]).toContain(content);
        if (written.ok) expect(content).toBe(serializePlanFile(two));
        else expect(SENTENCES[name]).toContain(written.error.code);
        if (fault.kind !== 'crash') expect(readdirSync(folder), `step ${at}`).toEqual(['消防.zplan']);
        // A program that was cut off has to read the file again.
        const seen = fault.kind === 'crash' ? await readFingerprint(path()) : known;
        const again = await writePlanFile(path(), three, written.ok ? written.value.fingerprint : seen);
        expect(again, `after step ${at}`).toMatchObject({ ok: true });
        expect(readFileSync(path(), 'utf8')).toBe(serializePlanFile(three));
      },
    });
  });

  it('never costs a state that the journal has taken', async () => {
    const owner = { planId: one.id, filePath: null, fingerprint: null };
    const recoveryId = 'ab12';
    const states: readonly Plan[] = [one, two, three];
    await strikeEverywhere('journal', fault, {
      prepare: async () => createJournal(folder),
      /** As a window writes; what was not taken is sent whole with the next. Answers the last state that was taken. */
      async act(journal) {
        let before: Plan | null = null;
        let step = 0;
        let taken: Plan | null = null;
        for (const [at, state] of states.entries()) {
          const written = await journal.write({
            recoveryId,
            owner,
            step,
            delta: diffPlans(before, state),
            at,
            key: null,
          });
          if (written.ok) taken = state;
          else expect([...(SENTENCES[name] ?? []), 'journal.unknown-state']).toContain(written.error.code);
          [before, step] = written.ok ? [state, written.value.step] : [null, 0];
        }
        return taken;
      },
      async look(journal, taken, at) {
        const later = readOrNone(await createJournal(folder).read({ recoveryId }))?.plan ?? null;
        const texts = states.map(serializePlanFile);
        const rank = (state: Plan | null) => (state === null ? -1 : texts.indexOf(serializePlanFile(state)));
        expect(rank(later), `step ${at}`).toBeGreaterThanOrEqual(rank(taken));
        if (fault.kind === 'crash') return;
        expect(rank(taken), `step ${at}: the states after the fault are taken`).toBeGreaterThanOrEqual(1);
        await journal.settle({ recoveryId });
        expect(await createJournal(folder).list()).toEqual([]);
      },
    });
  });

  it('of a journal that is to be removed is no failure of what was saved', async () => {
    const owner = { planId: one.id, filePath: null, fingerprint: null };
    const recoveryId = 'ab12';
    const prepare = async () => {
      const journal = createJournal(folder);
      await journal.write({ recoveryId, owner, step: 0, delta: diffPlans(null, one), at: 1, key: null });
      return journal;
    };
    planFault(null);
    const journal = await prepare();
    planFault({ at: 0, fault });
    await expect(journal.settle({ recoveryId })).resolves.toBeNull();
    planFault({ at: 0, fault });
    await expect(journal.remove({ recoveryId })).resolves.toBeNull();
  });

  it('never costs a version that is kept already', async () => {
    const rule = { versionCount: 100, versionDays: 365 };
    const point = (at: number) => ({ at, reason: 'saved' as const, fileName: null, rule, key: null });
    await strikeEverywhere('version', fault, {
      async prepare() {
        const versions = createVersions(folder);
        await versions.keepVersion({ plan: one, ...point(1) });
        return versions;
      },
      act: (versions) => versions.keepVersion({ plan: two, ...point(2) }),
      async look(versions, kept, at) {
        if (!kept.ok) expect(kept.error.code).toBe('data-folder.not-written');
        const later = fault.kind === 'crash' ? createVersions(folder) : versions;
        if (kept.ok || fault.kind === 'crash') await later.keepVersion({ plan: two, ...point(2) });
        else expect(await later.keepVersion({ plan: two, ...point(2) })).toMatchObject({ ok: true });
        const listed = await later.listVersions({ planId: one.id });
        const read = await Promise.all(listed.map(({ versionId }) => later.readVersion({ planId: one.id, versionId })));
        const states = read.map((version) => (version.ok ? version.value : version.error.code));
        expect(states, `step ${at}`).toContainEqual(one);
        expect(states).toContainEqual(two);
        expect(states).not.toContain('version.unreadable');
      },
    });
  });
});

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serializePlanFile } from '../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { diffPlans } from '../../shared/model/plan/plan-delta.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { createKeyring } from '../files/keyring.ts';
import { writePlanFile } from '../files/plan-file.ts';
import { createKey, type Key, unprotect } from '../files/protect.ts';
import { createJournal, type Journal, type JournalOwner } from './journal.ts';

const ID = 'ab12';
const [one, two, three] = ['一。', '二。', '三。'].map((words) => plan(section('总则', item(words)))) as [
  Plan,
  Plan,
  Plan,
];
const owner: JournalOwner = { planId: one.id, filePath: null, fingerprint: null };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const getFile = (recoveryId = ID) => join(folder, 'journal', `${recoveryId}.journal`);

/** Writes these states one after another as a window does; answers the step the next one begins from. */
async function writeAll(
  journal: Journal,
  states: readonly Plan[],
  recoveryId = ID,
  of = owner,
  key: Key | null = null,
) {
  let before: Plan | null = null;
  let step = 0;
  for (const [at, state] of states.entries()) {
    const written = await journal.write({ recoveryId, owner: of, step, delta: diffPlans(before, state), at, key });
    if (!written.ok) throw new Error(written.error.code);
    before = state;
    step = written.value.step;
  }
  return step;
}

const readPlan = async (recoveryId = ID) => {
  const read = await createJournal(folder).read({ recoveryId });
  return read.ok ? read.value.plan : read.error.code;
};

describe('a journal', () => {
  it('gives a later run the newest state, whatever led to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPlan(), { minLength: 1, maxLength: 5 }), async (states) => {
        await writeAll(createJournal(folder), states);
        expect(await readPlan()).toEqual(states.at(-1));
      }),
      { numRuns: 30 },
    );
  });

  it('asks for the whole plan where somebody has cleared its folder, and has its pictures again', async () => {
    const withPicture = { ...two, assets: [{ id: 'a', mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' }] };
    const journal = createJournal(folder);
    const step = await writeAll(journal, [one, withPicture]);
    rmSync(join(folder, 'journal'), { recursive: true });
    const delta = diffPlans(withPicture, { ...withPicture, title: three.title });
    const refused = await journal.write({ recoveryId: ID, owner, step, delta, at: 3, key: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'journal.unknown-state' } });
    await writeAll(journal, [withPicture]);
    expect(await readPlan()).toEqual(withPicture);
  });

  it('is listed with title and time, and one for each opening of a plan', async () => {
    const journal = createJournal(folder);
    await writeAll(journal, [one, two]);
    await writeAll(journal, [three], 'cd34');
    expect(await createJournal(folder).list()).toEqual([
      { ...owner, recoveryId: ID, title: '预案', savedAt: 1 },
      { ...owner, recoveryId: 'cd34', title: '预案', savedAt: 0 },
    ]);
  });

  it('cut off anywhere gives a state that was written, never another', async () => {
    await writeAll(createJournal(folder), [one, two, three]);
    const whole = readFileSync(getFile());
    const states = ['file.not-found', one, two, three];
    for (let length = 0; length < whole.length; length += 7) {
      truncateSync(getFile(), length);
      const read = await readPlan();
      expect(states).toContainEqual(read);
      writeFileSync(getFile(), whole);
    }
  });

  it('ends at a damaged line', async () => {
    await writeAll(createJournal(folder), [one, two]);
    appendFileSync(getFile(), '00000000 {"at":5,"delta":{}}\n');
    expect(await readPlan()).toEqual(two);
  });

  it('asks for the whole plan where it lacks the state that a change builds on', async () => {
    const step = await writeAll(createJournal(folder), [one]);
    const later = createJournal(folder);
    const entry = { recoveryId: ID, owner, delta: diffPlans(one, two), at: 9, key: null };
    expect(await later.write({ ...entry, step })).toMatchObject({ error: { code: 'journal.unknown-state' } });
    expect(await readPlan()).toEqual(one);
    expect(await later.write({ ...entry, step: 0, delta: diffPlans(null, two) })).toMatchObject({ ok: true });
    expect(await readPlan()).toEqual(two);
  });

  it('grows no further than the plan, and holds a picture once beside it', async () => {
    const data = 'A'.repeat(2_000_000);
    const withPicture = { ...one, assets: [{ id: 'p', mediaType: 'image/png', data } as const] };
    const states = Array.from({ length: 60 }, (_, index) => ({
      ...withPicture,
      header: { issuer: `${index}`.repeat(10), recipients: 'x'.repeat(480) },
      blocks: withPicture.blocks.map((block) => ({
        ...block,
        content: [{ type: 'text' as const, text: '字'.repeat(4000) }],
      })),
    })) as Plan[];
    await writeAll(createJournal(folder), states);
    expect(statSync(getFile()).size).toBeLessThan(1_500_000);
    expect(readdirSync(join(folder, 'journal', 'pictures'))).toHaveLength(1);
    expect(await readPlan()).toEqual(states.at(-1));
  });

  it('is nobody else’s to read', async () => {
    await writeAll(createJournal(folder), [one]);
    expect(statSync(getFile()).mode & 0o777).toBe(0o600);
  });

  it('settled is gone until the next change, which needs no whole plan', async () => {
    const journal = createJournal(folder);
    const step = await writeAll(journal, [one]);
    await journal.settle({ recoveryId: ID });
    expect(await createJournal(folder).list()).toEqual([]);
    await journal.write({ recoveryId: ID, owner, step, delta: diffPlans(one, two), at: 9, key: null });
    expect(await readPlan()).toEqual(two);
  });

  it('puts the state it was sent into the plan’s file, pictures too, and no other state', async () => {
    const path = join(folder, 'a.zplan');
    const state = { recoveryId: ID, path, known: null, key: null };
    const withPicture = { ...two, assets: [{ id: 'a', mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' }] };
    const journal = createJournal(folder);
    const step = await writeAll(journal, [one, withPicture]);
    const written = await journal.writeFile({ ...state, step });
    expect(written).toMatchObject({ ok: true, value: { planId: two.id, title: '预案' } });
    expect(readFileSync(path, 'utf8')).toBe(serializePlanFile(withPicture));
    expect(await journal.writeFile({ ...state, step: step - 1 })).toMatchObject({
      error: { code: 'journal.unknown-state' },
    });
    expect(await createJournal(folder).writeFile({ ...state, step })).toMatchObject({ ok: false });
  });

  it('puts no picture into the file that is no longer what was kept', async () => {
    const path = join(folder, 'a.zplan');
    const withPicture = { ...two, assets: [{ id: 'a', mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' }] };
    const journal = createJournal(folder);
    const step = await writeAll(journal, [withPicture]);
    const pictures = join(folder, 'journal', 'pictures');
    for (const name of readdirSync(pictures)) writeFileSync(join(pictures, name), 'AAAA');
    const refused = await journal.writeFile({ recoveryId: ID, step, path, known: null, key: null });
    expect(refused).toMatchObject({ error: { code: 'journal.unknown-state' } });
    expect(existsSync(path)).toBe(false);
  });

  it('is not offered once the file holds what it holds', async () => {
    const filePath = join(folder, 'a.zplan');
    await writeAll(createJournal(folder), [two], ID, { ...owner, filePath });
    await writePlanFile(filePath, one, null);
    expect(await createJournal(folder).list()).toHaveLength(1);
    await writePlanFile(filePath, two, null);
    expect(await createJournal(folder).list()).toEqual([]);
    await writePlanFile(filePath, one, null);
    expect(await createJournal(folder).list()).toEqual([]);
  });

  it('that is damaged hides no other, and is kept', async () => {
    await writeAll(createJournal(folder), [one]);
    writeFileSync(getFile('ef56'), 'nonsense');
    expect(await createJournal(folder).list()).toHaveLength(1);
    expect(readFileSync(getFile('ef56'), 'utf8')).toBe('nonsense');
  });

  it('is read from its own folder alone', async () => {
    writeFileSync(join(folder, 'secret.journal'), '');
    expect(await readPlan('../secret')).toBe('file.not-found');
  });

  it('sweeps away pictures that no journal names', async () => {
    const withPicture = { ...one, assets: [{ id: 'p', mediaType: 'image/png', data: 'AAAA' } as const] };
    await writeAll(createJournal(folder), [withPicture]);
    const later = createJournal(folder);
    await later.sweep();
    expect(readdirSync(join(folder, 'journal', 'pictures'))).toHaveLength(1);
    await later.remove({ recoveryId: ID });
    await createJournal(folder).sweep();
    expect(readdirSync(join(folder, 'journal', 'pictures'))).toEqual([]);
  });
});

describe('the journal of a protected plan', () => {
  const data = Buffer.from('a picture of somebody').toString('base64');
  const withPicture = { ...two, assets: [{ id: 'a', mediaType: 'image/png' as const, data }] };
  let key: Key;
  beforeAll(async () => {
    key = await createKey('水火无情1234');
  });
  const readAll = () =>
    readdirSync(join(folder, 'journal'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1'))
      .join('\n');

  it('holds no word and no picture in clear, and opens with its key alone, in a later run too', async () => {
    await writeAll(createJournal(folder, createKeyring([key])), [one, withPicture], ID, owner, key);
    const stored = readAll();
    for (const words of [...['一。', '二。'].map((text) => Buffer.from(text).toString('latin1')), data, '"blocks"']) {
      expect(stored).not.toContain(words);
    }
    const later = createJournal(folder, createKeyring());
    await later.sweep();
    expect(await later.list()).toEqual([{ ...owner, recoveryId: ID, title: '', savedAt: 1 }]);
    expect(await later.read({ recoveryId: ID })).toMatchObject({ ok: false });
    const sample = await later.findProtected({ recoveryId: ID });
    expect(sample !== null && unprotect(sample, key)).toBeTruthy();
    const opened = createJournal(folder, createKeyring([key]));
    expect(await opened.read({ recoveryId: ID })).toMatchObject({ ok: true, value: { plan: withPicture, key } });
  });

  it.each([
    ['unsaved changes', false],
    ['none', true],
  ])('leaves nothing in clear as soon as a password is set on a plan with %s', async (_, isSettled) => {
    const journal = createJournal(folder, createKeyring([key]));
    const step = await writeAll(journal, [one, withPicture]);
    const otherStep = await writeAll(journal, [three], 'cd34');
    if (isSettled) await journal.settle({ recoveryId: ID });
    expect(await journal.changeJournalKey({ recoveryId: ID, key })).toMatchObject({ ok: true });
    expect(readAll()).not.toContain(data);
    expect(readAll()).not.toContain(Buffer.from('二。').toString('latin1'));
    const changed = { ...withPicture, title: three.title };
    const entry = { recoveryId: ID, owner, at: 9, key, step, delta: diffPlans(withPicture, changed) };
    expect(await journal.write(entry)).toMatchObject({ ok: true });
    const later = createJournal(folder, createKeyring([key]));
    expect(await later.read({ recoveryId: ID })).toMatchObject({ ok: true, value: { plan: changed, key } });
    const other = { recoveryId: 'cd34', owner, at: 9, key: null, step: otherStep, delta: diffPlans(three, one) };
    expect(await journal.write(other)).toMatchObject({ ok: true });
    expect(await journal.changeJournalKey({ recoveryId: ID, key: null })).toMatchObject({ ok: true });
    expect(readAll()).toContain(data);
  });

  it('is asked for whole where the password comes later, and leaves nothing of before', async () => {
    const journal = createJournal(folder, createKeyring([key]));
    const step = await writeAll(journal, [withPicture]);
    const entry = { recoveryId: ID, owner, at: 9, key };
    const delta = diffPlans(withPicture, { ...withPicture, title: three.title });
    expect(await journal.write({ ...entry, step, delta })).toMatchObject({ error: { code: 'journal.unknown-state' } });
    await journal.write({ ...entry, step: 0, delta: diffPlans(null, withPicture) });
    const later = createJournal(folder, createKeyring([key]));
    await later.sweep();
    expect(readAll()).not.toContain(data);
    expect(await later.read({ recoveryId: ID })).toMatchObject({ ok: true, value: { plan: withPicture } });
  });
});

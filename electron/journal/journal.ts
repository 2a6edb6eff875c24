/**
 * Journals of unsaved changes, one file for each opening of a plan. A file begins with the whole plan and goes on with what
 * changed; once it has grown past what it began with it is written anew, so that its size is bounded by the plan's. Runs in
 * the writer's own thread, one call after another.
 */
import { constants, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { PLAN_FILE_FORMAT } from '../../shared/model/file/format.ts';
import { parsePlanFile } from '../../shared/model/file/parse-plan-file.ts';
import { serializePlanFile } from '../../shared/model/file/serialize-plan.ts';
import { FORMAT_VERSION, type Plan, planSchema } from '../../shared/model/plan/plan.ts';
import { applyDelta, diffPlans, type PlanDelta } from '../../shared/model/plan/plan-delta.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { failFile, getSystemCode } from '../files/file-errors.ts';
import { type Fingerprint, fingerprintSchema, hashContent } from '../files/fingerprint.ts';
import { createKeyring, type Keyring, openWithKeys } from '../files/keyring.ts';
import { makeOwnFolder } from '../files/own-file.ts';
import { createPictures, nameFile } from '../files/pictures.ts';
import { type WrittenPlan, writePlanFile } from '../files/plan-file.ts';
import { type Key, protect } from '../files/protect.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import { readLines, writeLine } from './lines.ts';

const ownerSchema = z.object({
  planId: z.string(),
  filePath: z.string().nullable(),
  /** The file as it was before the unsaved changes. */
  fingerprint: fingerprintSchema.nullable(),
});
/** What a journal belongs to: the plan, and its file where it has one. */
export type JournalOwner = Readonly<z.infer<typeof ownerSchema>>;

const headSchema = z.object({ formatVersion: z.number(), owner: ownerSchema });
/** Of a protected plan what changed is sealed; the names of its pictures are not, so that these stay. */
const stepSchema = z.union([
  z.object({ at: z.number(), sealed: z.string(), pictures: z.array(z.string()) }),
  z.object({ at: z.number(), delta: z.custom<PlanDelta>() }),
]);
type Step = z.infer<typeof stepSchema>;

export type JournalEntry = {
  readonly recoveryId: string;
  readonly owner: JournalOwner;
  /** How many states of this plan the receiver has had before; 0 says that the delta holds the whole plan. */
  readonly step: number;
  readonly delta: PlanDelta;
  readonly at: number;
  /** What the plan is protected with, and so its journal; `null` for one that is not. */
  readonly key: Key | null;
};
/** A state of a plan that the journal has been sent, and the file that it is to be put into. */
export type HeldState = {
  readonly recoveryId: string;
  readonly step: number;
  readonly path: string;
  readonly known: Fingerprint | null;
  /** What the file is to be protected with. */
  readonly key: Key | null;
};
export type WrittenState = WrittenPlan & { readonly planId: string; readonly title: string };
/** `title` is '' for one that is protected by a key that is not known. */
export type LeftCopy = JournalOwner & { readonly recoveryId: string; readonly title: string; readonly savedAt: number };
export type RecoveredPlan = JournalOwner & { readonly plan: Plan; readonly savedAt: number; readonly key: Key | null };

/** A journal that this run writes. */
type Open = {
  plan: Plan;
  key: Key | null;
  step: number;
  /** False until the file holds a whole plan, and after a write that may have left half a line. */
  isSound: boolean;
  /** Characters of the whole plan at the file's start, and of what follows it. */
  wholeLength: number;
  addedLength: number;
};

const EXTENSION = '.journal';
/** A short plan's journal may grow to this before it is written anew. */
const SLACK = 256 * 1024;
/** Nothing of a plan is anybody else's on this machine. */
const OWN_MODE = 0o600;

function toStep(at: number, delta: PlanDelta, key: Key | null): Step {
  if (key === null) return { at, delta };
  const sealed = Buffer.from(protect(JSON.stringify(delta), key)).toString('base64');
  return { at, sealed, pictures: delta.assets.added.map(({ data }) => nameFile(data, key)) };
}

const isSameKey = (one: Key | null, other: Key | null) => one?.kdf.salt === other?.kdf.salt;

export function createJournal(dataFolder: string, keys: Keyring = createKeyring()) {
  const folder = join(dataFolder, 'journal');
  const pictures = createPictures(join(folder, 'pictures'), keys);
  const opened = new Map<string, Open>();
  const getFile = (recoveryId: string) => join(folder, `${recoveryId.replace(/[^0-9a-f]/g, '')}${EXTENSION}`);

  /** The delta with its pictures kept beside the journal. */
  async function withoutPictures(delta: PlanDelta, key: Key | null): Promise<Result<PlanDelta>> {
    const kept = await pictures.keep(delta.assets.added, key);
    return kept.ok ? succeed({ ...delta, assets: { ...delta.assets, added: kept.value } }) : kept;
  }

  async function writeWhole(
    { recoveryId, owner, at }: Pick<JournalEntry, 'recoveryId' | 'owner' | 'at'>,
    current: Open,
  ): Promise<Result<null>> {
    const whole = writeLine(toStep(at, diffPlans(null, current.plan), current.key));
    const text = writeLine({ formatVersion: FORMAT_VERSION, owner }) + whole;
    const written = await writeFileSafely(getFile(recoveryId), text, { mode: OWN_MODE });
    if (written.ok) Object.assign(current, { isSound: true, wholeLength: text.length, addedLength: 0 });
    return written;
  }

  async function append({ recoveryId, at }: JournalEntry, current: Open, delta: PlanDelta): Promise<Result<null>> {
    const line = writeLine(toStep(at, delta, current.key));
    try {
      // Never a new file: a step alone, without the plan that it builds on, gives nothing back.
      const handle = await open(getFile(recoveryId), constants.O_WRONLY | constants.O_APPEND);
      try {
        await handle.writeFile(line);
        await handle.datasync();
      } finally {
        await handle.close();
      }
      current.addedLength += line.length;
      return succeed(null);
    } catch (cause) {
      current.isSound = false;
      if (getSystemCode(cause) !== 'ENOENT') return failFile(cause, '');
      // Somebody has cleared the folder: the sender has the whole plan, pictures too.
      opened.delete(recoveryId);
      pictures.lookAgain();
      return fail('journal.unknown-state');
    }
  }

  /** One that cannot be removed now is written over by the next change, or found to say what the file says at the next start. */
  const removeFile = (recoveryId: string) => rm(getFile(recoveryId), { force: true }).catch(() => undefined);

  /** What a journal says of itself, and its steps; `null` for one that says nothing. */
  async function readSteps(recoveryId: string) {
    const content = await readFile(getFile(recoveryId), 'utf8').catch(() => null);
    const [first, ...rest] = content === null ? [] : readLines(content);
    const head = headSchema.safeParse(first);
    if (!head.success) return null;
    const steps: Step[] = [];
    for (const line of rest) {
      const step = stepSchema.safeParse(line);
      if (!step.success) break;
      steps.push(step.data);
    }
    return { ...head.data, steps };
  }

  /** `null` where the key is not known. */
  function openStep(step: Step): { delta: PlanDelta; key: Key | null } | null {
    if ('delta' in step) return { delta: step.delta, key: null };
    const opened = openWithKeys(Buffer.from(step.sealed, 'base64'), keys);
    return opened === null ? null : { delta: JSON.parse(Buffer.from(opened.bytes).toString()), key: opened.key };
  }

  /** `plan` is `null` where the key is not known. */
  async function readOne(recoveryId: string): Promise<(Omit<RecoveredPlan, 'plan'> & { plan: Plan | null }) | null> {
    const read = await readSteps(recoveryId);
    const last = read?.steps.at(-1);
    if (read === null || last === undefined) return null;
    const { owner, formatVersion, steps } = read;
    let plan: Plan | null = null;
    let key: Key | null = null;
    for (const step of steps) {
      const opened = openStep(step);
      if (opened === null) return { ...owner, plan: null, key: null, savedAt: last.at };
      plan = applyDelta(plan, opened.delta);
      key = opened.key;
    }
    if (plan === null) return null;
    const whole = { ...plan, assets: await pictures.restore(plan.assets) };
    // Through the same door as a file, since the program may be another version by now.
    const text = JSON.stringify({ format: PLAN_FILE_FORMAT, formatVersion, plan: whole });
    const parsed = parsePlanFile(new TextEncoder().encode(text), recoveryId);
    return parsed.ok ? { ...owner, plan: parsed.value, key, savedAt: last.at } : null;
  }

  /** Whether a plan's file says what the plan says. */
  async function isInFile(plan: Plan, filePath: string): Promise<boolean> {
    const bytes = await readFile(filePath).catch(() => null);
    const opened = bytes === null ? null : openWithKeys(bytes, keys);
    return opened !== null && hashContent(opened.bytes) === hashContent(serializePlanFile(plan));
  }

  async function listIds(): Promise<string[]> {
    const names = await readdir(folder).catch(() => []);
    return names.filter((name) => name.endsWith(EXTENSION)).map((name) => name.slice(0, -EXTENSION.length));
  }

  async function remove(recoveryId: string): Promise<null> {
    opened.delete(recoveryId);
    await removeFile(recoveryId);
    return null;
  }

  /** Removes pictures that neither a journal nor a plan of this run names any more. */
  async function sweep(): Promise<null> {
    const wanted = new Set<string>();
    for (const { plan, key } of opened.values()) for (const { data } of plan.assets) wanted.add(nameFile(data, key));
    for (const recoveryId of await listIds()) {
      const content = await readFile(getFile(recoveryId), 'utf8').catch(() => '');
      for (const [name] of content.matchAll(/[0-9a-f]{64}(-[0-9a-f]{32})?/g)) wanted.add(name);
    }
    await pictures.removeOthers(wanted);
    return null;
  }

  return {
    /**
     * Adds a state of a plan. Errors: `journal.unknown-state` where the delta builds on a state that this run does not have
     * (the sender then sends the whole plan), and those of `writeFileSafely`.
     */
    async write(entry: JournalEntry): Promise<Result<{ step: number }>> {
      const before = opened.get(entry.recoveryId);
      // Under another key the whole plan is sent, so that its pictures are kept under that key too.
      const isKnown = before?.step === entry.step && isSameKey(before.key, entry.key);
      if (entry.step !== 0 && !isKnown) return fail('journal.unknown-state');
      const delta = await withoutPictures(entry.delta, entry.key);
      if (!delta.ok) return delta;
      const current: Open = {
        key: entry.key,
        isSound: entry.step !== 0 && before?.isSound === true,
        wholeLength: before?.wholeLength ?? 0,
        addedLength: before?.addedLength ?? 0,
        plan: applyDelta(entry.step === 0 ? null : (before?.plan ?? null), delta.value),
        step: (before?.step ?? 0) + 1,
      };
      opened.set(entry.recoveryId, current);
      const made = await makeOwnFolder(folder);
      if (!made.ok) return made;
      const isLong = current.addedLength > Math.max(SLACK, current.wholeLength);
      const written =
        current.isSound && !isLong ? await append(entry, current, delta.value) : await writeWhole(entry, current);
      return written.ok ? succeed({ step: current.step }) : written;
    },
    /**
     * Puts the newest state into the plan's file, as `writePlanFile` does. Errors: its own, and `journal.unknown-state` where this run does
     * not have that state, or not all of it.
     */
    async writeFile({ recoveryId, step, path, known, key }: HeldState): Promise<Result<WrittenState>> {
      const current = opened.get(recoveryId);
      if (current?.step !== step) return fail('journal.unknown-state');
      const assets = await pictures.restore(current.plan.assets);
      const plan = planSchema.safeParse({ ...current.plan, assets }).data;
      if (plan === undefined || assets.length < current.plan.assets.length) {
        pictures.lookAgain();
        return fail('journal.unknown-state');
      }
      const written = await writePlanFile(path, plan, known, key);
      return written.ok ? succeed({ ...written.value, planId: plan.id, title: resolveTitleText(plan) }) : written;
    },
    /** The plan is in its file now: nothing is left to recover, and the next change begins a journal anew. */
    async settle({ recoveryId }: { readonly recoveryId: string }): Promise<null> {
      const current = opened.get(recoveryId);
      if (current !== undefined) current.isSound = false;
      await removeFile(recoveryId);
      return null;
    },
    remove: ({ recoveryId }: { readonly recoveryId: string }) => remove(recoveryId),
    /** Copies worth offering, newest first: those that differ from the plan's file. The others are removed on the way. */
    async list(): Promise<LeftCopy[]> {
      const found: LeftCopy[] = [];
      for (const recoveryId of await listIds()) {
        const read = await readOne(recoveryId);
        if (read === null) continue;
        const { plan, key: _key, ...rest } = read;
        // A crash between saving and removing the journal leaves one that says what the file says.
        const isSaved = plan !== null && rest.filePath !== null && (await isInFile(plan, rest.filePath));
        if (!isSaved) found.push({ recoveryId, title: plan === null ? '' : resolveTitleText(plan), ...rest });
        else if (!opened.has(recoveryId)) await remove(recoveryId);
      }
      return found.sort((one, other) => other.savedAt - one.savedAt);
    },
    /** Errors: `file.not-found`, also for one of which no whole plan can be read. */
    async read({ recoveryId }: { readonly recoveryId: string }): Promise<Result<RecoveredPlan>> {
      const read = await readOne(recoveryId);
      if (read === null || read.plan === null) return fail('file.not-found', { fileName: recoveryId });
      return succeed({ ...read, plan: read.plan });
    },
    /** The bytes of one of its steps where it is protected, for its password to be tried; else `null`. */
    async findProtected({ recoveryId }: { readonly recoveryId: string }): Promise<Uint8Array | null> {
      const step = (await readSteps(recoveryId))?.steps[0];
      return step !== undefined && 'sealed' in step ? Buffer.from(step.sealed, 'base64') : null;
    },
    sweep,
    /**
     * Keeps what there is of a plan under another key, or under none, and leaves nothing of it under the one before. Errors: those of
     * `writeFileSafely`; all is as it was then.
     */
    async changeJournalKey({
      recoveryId,
      key,
    }: {
      readonly recoveryId: string;
      readonly key: Key | null;
    }): Promise<Result<null>> {
      const left = await readOne(recoveryId);
      const before = opened.get(recoveryId);
      const plan =
        before === undefined ? left?.plan : { ...before.plan, assets: await pictures.restore(before.plan.assets) };
      if (!plan) return succeed(null);
      const kept = await pictures.keep(plan.assets, key);
      if (!kept.ok) return kept;
      const current: Open = {
        plan: { ...plan, assets: kept.value },
        key,
        step: before?.step ?? 0,
        isSound: false,
        wholeLength: 0,
        addedLength: 0,
      };
      if (left !== null) {
        const { planId, filePath, fingerprint, savedAt } = left;
        const written = await writeWhole(
          { recoveryId, owner: { planId, filePath, fingerprint }, at: savedAt },
          current,
        );
        if (!written.ok) return written;
      }
      if (before !== undefined) opened.set(recoveryId, current);
      return succeed(await sweep());
    },
  };
}
export type Journal = ReturnType<typeof createJournal>;

/**
 * Versions of plans: states that were saved, that stood before something large was done, or that the user named. Each plan has a
 * folder with one small file a version, what they say once (two versions that say the same share it) and pictures once. There
 * is no list that could be damaged: the files are the list. Runs in the journal's thread, one call after another.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import {
  VERSION_REASONS,
  type VersionInfo,
  type VersionReason,
  type VersionRule,
} from '../../shared/edge/ipc/contract.ts';
import { PLAN_FILE_LIMIT_BYTES } from '../../shared/model/file/format.ts';
import { parsePlanFile } from '../../shared/model/file/parse-plan-file.ts';
import { isProtected } from '../../shared/model/file/protected-file.ts';
import { serializePlan } from '../../shared/model/file/serialize-plan.ts';
import { FORMAT_VERSION, type Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { readJsonFile } from '../files/json-file.ts';
import { createKeyring, type Keyring, openWithKeys } from '../files/keyring.ts';
import { createPictures, type Pictures } from '../files/pictures.ts';
import { readKnownPlanFile } from '../files/plan-file.ts';
import { type Key, protect } from '../files/protect.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import { listSpare, listSuperfluous } from './thin.ts';

const storedSchema = z.object({
  versionId: z.string(),
  at: z.number(),
  reason: z.enum(VERSION_REASONS),
  name: z.string().optional(),
  title: z.string(),
  fileName: z.string().nullable(),
  sizeBytes: z.number(),
  /** Checksum of what it says, and the name of the file that says it. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  pictures: z.array(z.string()),
});
type Stored = z.infer<typeof storedSchema>;

/** Why, and under which rule the older ones are thinned afterwards. */
export type VersionPoint = {
  readonly at: number;
  readonly reason: VersionReason;
  readonly name?: string | undefined;
  readonly fileName: string | null;
  readonly rule: VersionRule;
  /** What the plan is protected with, and so its versions; `null` for one that is not. */
  readonly key: Key | null;
};

export type VersionPlace = { readonly planId: string; readonly versionId: string };

const META = '.json';
const CONTENT = '.zplan.gz';
/** Nothing of a plan is anybody else's on this machine. */
const OWN_MODE = 0o600;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Where a plan's versions are. */
type Room = { readonly folder: string; readonly pictures: Pictures };

const printMeta = (stored: Stored) => `${JSON.stringify(stored, null, 2)}\n`;
const wrap = (content: Uint8Array, key: Key | null) => (key === null ? content : protect(content, key));

export function createVersions(dataFolder: string, keys: Keyring = createKeyring()) {
  /** Files whose content was kept in this run, by checksum: saving again and again reads nothing twice. */
  const keptFiles = new Set<string>();

  const openRoom = (name: string): Room => {
    const folder = join(dataFolder, 'versions', name);
    return { folder, pictures: createPictures(join(folder, 'pictures'), keys) };
  };
  const getRoom = (planId: string) => openRoom(hash(planId).slice(0, 32));

  /** Bytes on the disk. */
  async function measure({ folder }: Room): Promise<number> {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const sizes = names.map((name) =>
      stat(join(folder, name))
        .then(({ size }) => size)
        .catch(() => 0),
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  /** What is kept beside each version, `null` for one that cannot be read. */
  async function readMetas(folder: string, names: readonly string[]): Promise<(Stored | null)[]> {
    const metas = names.filter((name) => name.endsWith(META));
    return await Promise.all(metas.map((name) => readJsonFile(join(folder, name), storedSchema)));
  }

  /** Newest first. One that cannot be read is left where it is and not listed. */
  async function listStored({ folder }: Room): Promise<Stored[]> {
    const read = await readMetas(folder, await readdir(folder).catch(() => []));
    return read.flatMap((stored) => stored ?? []).sort((one, other) => other.at - one.at);
  }

  async function removeStored(room: Room, gone: readonly VersionInfo[]): Promise<void> {
    for (const { versionId } of gone) await rm(join(room.folder, `${versionId}${META}`), { force: true });
    const names = await readdir(room.folder).catch(() => []);
    const read = await readMetas(room.folder, names);
    const left = read.flatMap((stored) => stored ?? []);
    // What a version holds that cannot be read just now is not known, so nothing is: it goes the next time.
    if (names.length === 0 || left.length < read.length) return;
    const contents = new Set(left.map(({ content }) => `${content}${CONTENT}`));
    for (const name of names) {
      if (name.endsWith(CONTENT) && !contents.has(name)) await rm(join(room.folder, name), { force: true });
    }
    await room.pictures.removeOthers(new Set(left.flatMap(({ pictures }) => pictures)));
  }

  async function keep(plan: Plan, { rule, key, ...point }: VersionPoint): Promise<Result<{ isNew: boolean }>> {
    const room = getRoom(plan.id);
    const text = serializePlan(plan);
    const content = hash(text);
    const [newest] = await listStored(room);
    if (newest?.content === content && point.reason !== 'named') return succeed({ isNew: false });
    await mkdir(room.folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
    const kept = await room.pictures.keep(plan.assets, key);
    if (!kept.ok) return fail('data-folder.not-written', {}, kept.error.code);
    const packed = wrap(gzipSync(serializePlan({ ...plan, assets: kept.value })), key);
    const written = await writeFileSafely(join(room.folder, `${content}${CONTENT}`), packed, { mode: OWN_MODE });
    if (!written.ok) return fail('data-folder.not-written', {}, written.error.code);
    const stored: Stored = {
      ...point,
      versionId: randomBytes(8).toString('hex'),
      // What is beside a version is not protected: it says nothing of what the plan says.
      title: key === null ? resolveTitleText(plan) : '',
      sizeBytes: Buffer.byteLength(text),
      content,
      pictures: kept.value.map(({ data }) => data),
    };
    const meta = join(room.folder, `${stored.versionId}${META}`);
    const listed = await writeFileSafely(meta, printMeta(stored), { mode: OWN_MODE });
    if (!listed.ok) return fail('data-folder.not-written', {}, listed.error.code);
    const superfluous = listSuperfluous((await listStored(room)).map(toInfo), rule, point.at);
    if (superfluous.length > 0) await removeStored(room, superfluous);
    return succeed({ isNew: true });
  }

  async function findStored(planId: string, versionId: string): Promise<Stored | null> {
    return (await listStored(getRoom(planId))).find((stored) => stored.versionId === versionId) ?? null;
  }

  return {
    /** Keeps this state of a plan, unless it says what the newest version says. Errors: `data-folder.not-written`. */
    keepVersion: ({ plan, ...point }: VersionPoint & { readonly plan: Plan }) => keep(plan, point),
    /** Keeps what a file holds; `sha256` is its checksum. A file that is no plan, or more than one, is passed over. */
    async keepFileVersion({
      path,
      sha256,
      ...point
    }: Omit<VersionPoint, 'fileName'> & { readonly path: string; readonly sha256: string }): Promise<null> {
      if (keptFiles.has(sha256)) return null;
      const read = await readKnownPlanFile(path, { keys, ask: null });
      if (!read.ok) return null;
      const kept = await keep(read.value.plan, { ...point, fileName: basename(path) });
      if (kept.ok) keptFiles.add(read.value.fingerprint.sha256);
      return null;
    },
    async listVersions({ planId }: { readonly planId: string }): Promise<VersionInfo[]> {
      return (await listStored(getRoom(planId))).map(toInfo);
    },
    /** The bytes of a version that is protected, for its password to be tried; `null` for one that is not, or is gone. */
    async findProtectedVersion({ planId, versionId }: VersionPlace): Promise<Uint8Array | null> {
      const stored = await findStored(planId, versionId);
      if (stored === null) return null;
      const bytes = await readFile(join(getRoom(planId).folder, `${stored.content}${CONTENT}`)).catch(() => null);
      return bytes !== null && isProtected(bytes) ? bytes : null;
    },
    /**
     * Writes a plan's versions again under another key, or under none, all that can be opened: what a password keeps from others must not stand
     * beside it in clear. Errors: `data-folder.not-written`; what was not written yet is as it was.
     */
    async changeVersionsKey({
      planId,
      key,
    }: {
      readonly planId: string;
      readonly key: Key | null;
    }): Promise<Result<null>> {
      const { folder, pictures } = getRoom(planId);
      const write = (name: string, bytes: Uint8Array | string) =>
        writeFileSafely(join(folder, name), bytes, { mode: OWN_MODE });
      keptFiles.clear();
      for (const name of await readdir(folder).catch(() => [])) {
        const bytes = name.endsWith(CONTENT) ? await readFile(join(folder, name)).catch(() => null) : null;
        const opened = bytes === null ? null : openWithKeys(bytes, keys);
        const written = opened === null ? succeed(null) : await write(name, wrap(opened.bytes, key));
        if (!written.ok) return fail('data-folder.not-written', {}, written.error.code);
      }
      for (const stored of key === null ? [] : await listStored(getRoom(planId))) {
        const written = await write(`${stored.versionId}${META}`, printMeta({ ...stored, title: '' }));
        if (!written.ok) return fail('data-folder.not-written', {}, written.error.code);
      }
      const changed = await pictures.changeKey(key);
      return changed.ok ? changed : fail('data-folder.not-written', {}, changed.error.code);
    },
    /** Errors: `version.unreadable` (gone, no longer what was kept, or protected by a key that is not known). */
    async readVersion({ planId, versionId }: VersionPlace): Promise<Result<Plan>> {
      const stored = await findStored(planId, versionId);
      if (stored === null) return fail('version.unreadable');
      const room = getRoom(planId);
      try {
        const opened = openWithKeys(await readFile(join(room.folder, `${stored.content}${CONTENT}`)), keys);
        if (opened === null) return fail('version.unreadable', {}, 'protected');
        const packed = gunzipSync(opened.bytes, {
          maxOutputLength: PLAN_FILE_LIMIT_BYTES,
        });
        const parsed = parsePlanFile(packed, '');
        if (!parsed.ok) return fail('version.unreadable', {}, parsed.error.code);
        const plan = { ...parsed.value, assets: await room.pictures.restore(parsed.value.assets) };
        // What an older program kept has been brought up to the present format; the packing's own checksum was right.
        const isOlder = !packed.includes(`"formatVersion": ${FORMAT_VERSION},`);
        return isOlder || hash(serializePlan(plan)) === stored.content
          ? succeed(plan)
          : fail('version.unreadable', {}, 'checksum');
      } catch (cause) {
        return fail('version.unreadable', {}, cause);
      }
    },
    /** Lets the oldest automatic versions of any plan go until all of them together take no more than this. */
    async limitTotal({ limitBytes }: { readonly limitBytes: number }): Promise<null> {
      const names = await readdir(join(dataFolder, 'versions')).catch(() => []);
      const rooms = await Promise.all(
        names.map(openRoom).map(async (room) => ({ room, stored: await listStored(room), bytes: await measure(room) })),
      );
      let total = rooms.reduce((sum, { bytes }) => sum + bytes, 0);
      const spare = listSpare(rooms.map(({ room, stored }) => stored.map((one) => ({ ...toInfo(one), room }))));
      for (const version of spare) {
        if (total <= limitBytes) break;
        const before = await measure(version.room);
        await removeStored(version.room, [version]);
        total -= before - (await measure(version.room));
      }
      return null;
    },
    async removeVersion({ planId, versionId }: VersionPlace): Promise<null> {
      const stored = await findStored(planId, versionId);
      if (stored === null) return null;
      keptFiles.clear();
      await removeStored(getRoom(planId), [toInfo(stored)]);
      return null;
    },
  };
}
export type Versions = ReturnType<typeof createVersions>;

function toInfo({ content: _content, pictures: _pictures, ...info }: Stored): VersionInfo {
  return info;
}

/**
 * Updates, step by step and each asked for: looked for, fetched, installed. The place comes from the policy, else from the user; without one nothing
 * is ever looked for.
 */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { UpdateInstalled, UpdateOffer, UpdateState, UpdateTarget } from '../../shared/edge/ipc/contract.ts';
import { installPortable } from './install-portable.ts';
import {
  isNewer,
  MANIFEST_FILE,
  MANIFEST_LIMIT_BYTES,
  readManifest,
  readPublicKey,
  SIGNATURE_FILE,
  type UpdateFile,
} from './manifest.ts';
import { findSource, readSmall, type UpdateSource } from './source.ts';
import { isWhole, stagePackage } from './stage.ts';

/** What the program is, and what it is told about updates. */
export type UpdatesSetUp = {
  readonly version: string;
  /** As what it was installed; `null` for a program that runs from its sources. */
  readonly target: UpdateTarget | null;
  readonly arch: string;
  /** The folder of a portable program, in which its versions lie. */
  readonly portableFolder: string | null;
  /** The office's, which users cannot change; `null` leaves it to them. */
  readonly policyPlace: string | null;
  /** The key of the office, or of those who made the package. */
  readonly publicKey: string | null;
  /** Packages that were fetched lie here. */
  readonly folder: string;
  getUserPlace(): string;
  /** Hands a package to the system's own installer. */
  openInstaller(path: string): Promise<boolean>;
};

export type Updates = {
  getState(): UpdateState;
  /** `null` where there is nothing newer. Errors: those of `update.*`. */
  check(): Promise<Result<UpdateOffer | null>>;
  /** Fetches what `check` found. */
  fetch(tell: (share: number) => void): Promise<Result<null>>;
  install(): Promise<Result<UpdateInstalled>>;
};

type Found = { readonly source: UpdateSource; readonly file: UpdateFile; readonly version: string };

export function createUpdates(setUp: UpdatesSetUp): Updates {
  const { version, target, arch, policyPlace } = setUp;
  let found: Found | null = null;
  let staged: (Found & { readonly path: string }) | null = null;
  const getPlace = () => policyPlace ?? setUp.getUserPlace();

  function findMeans(): Result<{ source: UpdateSource; key: KeyObject }> {
    const place = getPlace();
    if (place === '') return fail('update.off');
    const source = findSource(place);
    if (source === null) return fail('update.no-place', { place });
    const key = setUp.publicKey === null ? null : readPublicKey(setUp.publicKey);
    return key === null ? fail('update.no-key') : succeed({ source, key });
  }

  return {
    getState: () => ({
      version,
      place: getPlace(),
      isByPolicy: policyPlace !== null,
      hasKey: setUp.publicKey !== null,
      stagedVersion: staged?.version ?? null,
    }),
    async check() {
      found = null;
      const means = findMeans();
      if (!means.ok) return means;
      const { source, key } = means.value;
      const bytes = await readSmall(source, MANIFEST_FILE, MANIFEST_LIMIT_BYTES);
      if (!bytes.ok) return bytes;
      const signature = await readSmall(source, SIGNATURE_FILE, MANIFEST_LIMIT_BYTES);
      if (!signature.ok) return signature;
      const manifest = readManifest(bytes.value, signature.value.toString('latin1'), key);
      if (!manifest.ok) return manifest;
      const { files, notes } = manifest.value;
      if (!isNewer(manifest.value.version, version)) return succeed(null);
      const file = files.find((each) => each.target === target && each.arch === arch);
      if (file === undefined) return fail('update.no-package', { version: manifest.value.version });
      found = { source, file, version: manifest.value.version };
      return succeed({ version: found.version, notes, sizeBytes: file.size });
    },
    async fetch(tell) {
      if (found === null) return fail('update.not-found');
      const wanted = found;
      const path = await stagePackage(wanted.source, wanted.file, setUp.folder, tell);
      if (!path.ok) return path;
      staged = { ...wanted, path: path.value };
      return succeed(null);
    },
    async install() {
      if (staged === null) return fail('update.not-found');
      const { path, file } = staged;
      if (!(await isWhole(path, file))) {
        staged = null;
        return fail('update.damaged', { fileName: file.name });
      }
      if (setUp.portableFolder !== null) {
        const installed = await installPortable(path, setUp.portableFolder, staged.version, version);
        return installed.ok ? succeed({ how: 'next-start', path }) : installed;
      }
      return succeed({ how: (await setUp.openInstaller(path)) ? 'installer' : 'by-hand', path });
    },
  };
}

/** Where packages that were fetched lie in the data folder. */
export const getUpdatesFolder = (dataFolder: string) => join(dataFolder, 'updates');

/** The versions that come into being by themselves as files are opened, saved and overwritten. */
import type { VersionReason, VersionRule } from '../../shared/edge/ipc/contract.ts';
import type { Fingerprint } from '../files/fingerprint.ts';
import type { Key } from '../files/protect.ts';
import type { Program } from '../program.ts';

export function getVersionRule({ settings: { current } }: Program): VersionRule {
  return { versionCount: current.versionCount, versionDays: current.versionDays };
}

/** Keeps what a file holds, `fingerprint` being the file as it was just read or written, protected with `key`. */
export function keepFile(
  program: Program,
  path: string,
  { sha256 }: Fingerprint,
  reason: VersionReason,
  key: Key | null,
): Promise<void> {
  return program.versions.keepFile({ path, sha256, reason, key, at: Date.now(), rule: getVersionRule(program) });
}

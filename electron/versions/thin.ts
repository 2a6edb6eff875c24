/**
 * Which versions of a plan stay. Named ones stay until the user removes them, and so do the newest automatic ones, whatever their
 * age: a plan that has versions never ends up without any. Of the others all of the last day stay, then the last of each day,
 * up to an age and a number that the user sets.
 */
import type { VersionInfo, VersionRule } from '../../shared/edge/ipc/contract.ts';
import { ALWAYS_KEPT_VERSIONS } from '../../shared/edge/ipc/default-settings.ts';

/** Versions of all plans together take this much of the disk at most, but for those that always stay. */
export const TOTAL_LIMIT_BYTES = 2 * 1024 * 1024 * 1024;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The versions that go. `versions` in any order. */
export function listSuperfluous(versions: readonly VersionInfo[], rule: VersionRule, now: number): VersionInfo[] {
  const automatic = versions.filter(({ reason }) => reason !== 'named').sort((one, other) => other.at - one.at);
  const days = new Set<number>();
  let kept = 0;
  return automatic.filter(({ at }) => {
    const age = now - at;
    const day = Math.floor(at / DAY_MS);
    const isLastOfDay = !days.has(day);
    days.add(day);
    const isWanted = kept < rule.versionCount && age <= rule.versionDays * DAY_MS && (age <= DAY_MS || isLastOfDay);
    if (kept >= ALWAYS_KEPT_VERSIONS && !isWanted) return true;
    kept += 1;
    return false;
  });
}

/** What may go where the versions of all plans take too much: automatic ones but the newest of each plan, the oldest first. */
export function listSpare<V extends VersionInfo>(plans: readonly (readonly V[])[]): V[] {
  return plans
    .flatMap((versions) =>
      versions
        .filter(({ reason }) => reason !== 'named')
        .sort((one, other) => other.at - one.at)
        .slice(ALWAYS_KEPT_VERSIONS),
    )
    .sort((one, other) => one.at - other.at);
}

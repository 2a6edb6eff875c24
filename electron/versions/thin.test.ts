import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionInfo, VersionReason } from '../../shared/edge/ipc/contract.ts';
import { listSuperfluous } from './thin.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const NOW = 1000 * DAY_MS;
const RULE = { versionCount: 100, versionDays: 365 };

const version = (ageMs: number, reason: VersionReason = 'saved'): VersionInfo => ({
  versionId: `${reason} ${ageMs}`,
  at: NOW - ageMs,
  reason,
  title: '',
  fileName: null,
  sizeBytes: 1,
});
const listKept = (versions: readonly VersionInfo[], rule = RULE) => {
  const gone = new Set(listSuperfluous(versions, rule, NOW));
  return versions.filter((any) => !gone.has(any)).map(({ at }) => (NOW - at) / HOUR_MS);
};
/** So many versions, one an hour, the newest first. */
const hourly = (count: number) => Array.from({ length: count }, (_, hour) => version(hour * HOUR_MS + 1));

describe('thinning', () => {
  it('keeps everything of the last day, then the last of each day', () => {
    const kept = listKept(hourly(72)).map(Math.floor);
    expect(kept.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(kept.slice(24)).toEqual([24, 48]);
  });

  it('lets go of what is too old and too many, but never of the newest five and never of a named one', () => {
    const old = Array.from({ length: 10 }, (_, index) => version((400 + index) * DAY_MS));
    const named = version(900 * DAY_MS, 'named');
    expect(listKept([...old, named])).toEqual([400, 401, 402, 403, 404, 900].map((days) => days * 24));
    expect(listKept(hourly(20), { versionCount: 8, versionDays: 365 })).toHaveLength(8);
  });

  it('leaves some of whatever there was', () => {
    const ages = fc.array(fc.nat(2000 * DAY_MS), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        ages,
        fc.integer({ min: 5, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (given, versionCount, versionDays) => {
          const kept = listKept(
            given.map((age) => version(age)),
            { versionCount, versionDays },
          );
          expect(kept.length).toBeGreaterThanOrEqual(Math.min(given.length, 5));
        },
      ),
    );
  });
});

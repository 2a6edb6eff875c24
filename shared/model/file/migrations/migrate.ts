/** Brings the content of an older plan file up to the present format, one version at a time. */
import { FORMAT_VERSION } from '../../plan/plan.ts';
import { tablesAndDiagrams } from './002-tables-and-diagrams.ts';

/** The `plan` member of a file, before it is known to be valid. */
export type StoredPlan = Readonly<Record<string, unknown>>;

/** `from` is the version it reads; it answers the next one. It never throws: what it does not understand it leaves alone. */
export type Migration = { readonly from: number; readonly migrate: (plan: StoredPlan) => StoredPlan };

/** In order of `from`, without gaps, ending at the version before the present one. */
export const MIGRATIONS: readonly Migration[] = [tablesAndDiagrams];

/** Content of the present format. `steps` and `target` are given by tests of the mechanism. */
export function migratePlan(
  plan: StoredPlan,
  formatVersion: number,
  steps: readonly Migration[] = MIGRATIONS,
  target: number = FORMAT_VERSION,
): StoredPlan {
  let migrated = plan;
  for (let version = formatVersion; version < target; version++) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) throw new Error(`no migration from plan format ${version}`);
    migrated = step.migrate(migrated);
  }
  return migrated;
}

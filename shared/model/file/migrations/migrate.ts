/** Brings the content of an older plan file up to the present format, one version at a time. */
import { FORMAT_VERSION } from '../../plan/plan.ts';
import { tablesAndDiagrams } from './002-tables-and-diagrams.ts';
import { partsOfADocument } from './003-parts-of-a-document.ts';
import { commentsOnAPlan } from './004-comments.ts';
import { trackedChanges } from './005-tracked-changes.ts';
import type { Migration, StoredPlan } from './migration.ts';

/** In order of `from`, without gaps, ending at the version before the present one. */
export const MIGRATIONS: readonly Migration[] = [tablesAndDiagrams, partsOfADocument, commentsOnAPlan, trackedChanges];

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

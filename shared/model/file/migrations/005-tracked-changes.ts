/**
 * Format 5: a plan may have tracked changes, and text formatting of its own. Both stand beside what format 4 held, so its content stays as it is; the number keeps older
 * programs from opening what they could not keep.
 */
import type { Migration } from './migration.ts';

export const trackedChanges: Migration = { from: 4, migrate: (plan) => plan };

/**
 * Format 2: tables have more kinds and remember what they were made from, figures may be drawn from the plan. All of it is
 * added beside what format 1 held, so its content stays as it is; the number keeps older programs from opening what they
 * could not keep.
 */
import type { Migration } from './migration.ts';

export const tablesAndDiagrams: Migration = { from: 1, migrate: (plan) => plan };

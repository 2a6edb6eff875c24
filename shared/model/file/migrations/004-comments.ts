/**
 * Format 4: a plan may have comments. They stand beside what format 3 held, so its content stays as it is; the number keeps older programs
 * from opening what they could not keep.
 */
import type { Migration } from './migration.ts';

export const commentsOnAPlan: Migration = { from: 3, migrate: (plan) => plan };

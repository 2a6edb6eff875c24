/**
 * Format 3: a plan may have a cover, a contents page, 版记 and other parts, and its header more lines. All of it is added beside what
 * format 2 held, so its content stays as it is; the number keeps older programs from opening what they could not keep.
 */
import type { Migration } from './migration.ts';

export const partsOfADocument: Migration = { from: 2, migrate: (plan) => plan };

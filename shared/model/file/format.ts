/** What every plan file says of itself. */

/** First member of the file; a file without it is none of ours. */
export const PLAN_FILE_FORMAT = 'zhangfa-plan';
/** Without the dot. */
export const PLAN_FILE_EXTENSION = 'zplan';
/** Larger files are refused before they are read. */
export const PLAN_FILE_LIMIT_MB = 64;
export const PLAN_FILE_LIMIT_BYTES = PLAN_FILE_LIMIT_MB * 1024 * 1024;

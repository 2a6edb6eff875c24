/** Marks the update that shows a plan: no change of the user's, and no undo step. */
export const LOAD_TAG = 'zhangfa-load';
/** Marks a part of a change of which the next follows at once: what reads the whole plan may wait for the last, which has no such mark. */
export const PART_TAG = 'zhangfa-part';
/** Marks the update that puts another state of the plan in the place of this one: a change, and an undo step. */
export const REPLACE_TAG = 'zhangfa-replace';
/** Marks an update of what is known about a change that was made before: no change of the user's, and nothing to save. */
export const QUIET_TAG = 'zhangfa-quiet';

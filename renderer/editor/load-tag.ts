/** Marks the update that shows a plan: no change of the user's, and no undo step. */
export const LOAD_TAG = 'zhangfa-load';
/** Marks the update that puts another state of the plan in the place of this one: a change, and an undo step. */
export const REPLACE_TAG = 'zhangfa-replace';

/** Marks the update that shows a plan: no change of the user's, and no undo step. */
export const LOAD_TAG = 'zhangfa-load';

/** One step from a version of the plan format to the next. */

/** The `plan` member of a file, before it is known to be valid. */
export type StoredPlan = Readonly<Record<string, unknown>>;

/** `from` is the version it reads; it answers the next one. It never throws: what it does not understand it leaves alone. */
export type Migration = { readonly from: number; readonly migrate: (plan: StoredPlan) => StoredPlan };

/**
 * The command line does its work in a process of its own, with limits on time and memory that hold: a file can be made so that reading it
 * never ends. What Node prints as such a process dies is for nobody; its caller says in one sentence what happened.
 */

/** Tells the inner process that it is the inner one. */
export const WITHIN = 'ZHANGFA_WITHIN_LIMITS';
/** Where the inner process finds the caller's stderr; its own leads nowhere. */
export const SENTENCES = 3;

/** True in the inner process, which does the work. */
export const isWithinLimits = process.env[WITHIN] !== undefined;

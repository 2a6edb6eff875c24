// @ts-check
/** How much is to be set up. */

/** @typedef {'command' | 'run' | 'test'} Level `command` serves the command line, `run` the window, `test` every suite */

/** @type {readonly Level[]} each includes those before it */
const LEVELS = ['command', 'run', 'test'];

/**
 * Whether setting up `wanted` takes in what is needed for `needed`.
 * @param {Level} wanted
 * @param {Level} needed
 */
export const covers = (wanted, needed) => LEVELS.indexOf(wanted) >= LEVELS.indexOf(needed);

// @ts-check
/** Where things lie in a checkout. Everything made by set-up is under `.cache`, which git ignores. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; also what Electron is started on. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Downloads, unpacked runtimes, reports and notes about what was tried. Safe to delete. */
export const cacheFolder = join(projectFolder, '.cache');

export const distFolder = join(projectFolder, 'dist');

/**
 * A path inside the project.
 * @param {string[]} parts
 */
export const inProject = (...parts) => join(projectFolder, ...parts);

/**
 * A path inside the cache.
 * @param {string[]} parts
 */
export const inCache = (...parts) => join(cacheFolder, ...parts);

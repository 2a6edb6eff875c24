// @ts-check
/** Finds out, before anyone sees a crash, whether this Linux has the libraries that Electron is linked to. */
import { capture } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';

/**
 * Says which libraries are missing.
 * @param {string} executable
 */
export function checkSharedLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(capture('ldd', [executable]) ?? '');
  if (missing.length > 0) say(`Electron cannot start yet. This system lacks: ${missing.join(', ')}`);
}

/**
 * @param {string} lddOutput lines such as `libnss3.so => not found`
 * @returns {string[]} such as `['libnss3.so']`
 */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}

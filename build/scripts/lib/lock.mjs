// @ts-check
/** Keeps two commands, started at the same moment, from installing or building into the same folder at once. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, inCache } from '../../runtime/paths.mjs';
import { say } from './say.mjs';

const POLL_MS = 100;
const LONGEST_WORK_MS = 30 * 60 * 1000;

/**
 * Runs the work while no other process runs work of the same name. A lock left behind by a process that died is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = inCache(`${name}.lock`);
  mkdirSync(cacheFolder, { recursive: true });
  for (let announced = false; !tryLock(file); announced = true) {
    if (!announced) say(`Waiting for another ${name} to finish.`);
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isLeftBehind(file)) rmSync(file, { force: true });
    return false;
  }
}

/**
 * A lock that was released in this very moment is not left behind: removing it could remove the next holder's.
 * @param {string} file
 */
function isLeftBehind(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Another process may have got the dead holder's number since.
    if (Date.now() - statSync(file).mtimeMs > LONGEST_WORK_MS) return true;
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

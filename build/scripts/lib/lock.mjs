// @ts-check
/** Keeps two commands, started at the same moment, from installing or building into the same folder at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, inCache } from '../../runtime/paths.mjs';
import { say } from './say.mjs';

const POLL_MS = 100;

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
    if (!isHolderAlive(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isHolderAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to someone else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

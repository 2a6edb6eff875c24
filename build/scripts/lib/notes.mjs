// @ts-check
/** Small JSON files that set-up leaves for its next run: what is in use, and what could not be had and when that was. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inCache } from '../../runtime/paths.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param {string} name such as `runtime.json`
 * @returns {any} null when there is no such note, or it is damaged
 */
export function readNote(name) {
  const file = inCache(name);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Writes a note whole, so that a second process never reads half of it.
 * @param {string} name
 * @param {unknown} value
 */
export function writeNote(name, value) {
  const file = inCache(name);
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(unfinished, file);
}

/**
 * Whether the same thing failed within the last day, so that it is not worth trying at every start.
 * @param {{ what?: string, failedAtMs?: number } | null} note as written by {@link failure}
 * @param {string} what identifies the attempt, such as `electron 45.4.1`
 * @param {number} nowMs
 */
export function failedLately(note, what, nowMs = Date.now()) {
  return note?.what === what && typeof note.failedAtMs === 'number' && nowMs - note.failedAtMs < DAY_MS;
}

/**
 * @param {string} what
 * @param {string} reason
 */
export const failure = (what, reason) => ({ what, reason, failedAtMs: Date.now() });

import { expect, it } from 'vitest';
import { failedLately, failure } from './notes.mjs';

const HOUR_MS = 60 * 60 * 1000;

it('remembers a failure for a day, for the same thing alone', () => {
  const note = { ...failure('electron 1.0.0', 'no answer'), failedAtMs: 0 };
  expect(failedLately(note, 'electron 1.0.0', 23 * HOUR_MS)).toBe(true);
  expect(failedLately(note, 'electron 1.0.0', 25 * HOUR_MS)).toBe(false);
  expect(failedLately(note, 'electron 1.0.1', 1)).toBe(false);
  expect(failedLately(null, 'electron 1.0.0', 1)).toBe(false);
});

/** The tests of the room under trial alone, with one seed: a mutant has to be caught by its own room, and by every run alike. */
import { defineConfig } from 'vitest/config';
import { ROOMS } from './rooms.mjs';

const room = ROOMS[process.env.ZHANGFA_MUTANTS_ROOM ?? ''];
if (room === undefined) throw new Error(`ZHANGFA_MUTANTS_ROOM is one of ${Object.keys(ROOMS).join(', ')}`);

export default defineConfig({
  test: {
    include: [...(room.tests ?? [`${room.folder}/**/*.test.ts`])],
    // What asks other programs is too slow to be run for every mutant.
    exclude: ['**/*.interop.test.ts', '**/node_modules/**'],
    environment: 'node',
    setupFiles: ['build/testing/property-seed.ts'],
    env: { ZHANGFA_SEED: process.env.ZHANGFA_SEED ?? '1' },
    testTimeout: 60_000,
  },
});

import { spawnSync } from 'node:child_process';
import { defineConfig } from 'vitest/config';

/**
 * The seed of all property tests of a run; a failed one prints it as well, with the path to what failed. Each state of the project has one of
 * its own: every change tries other plans, and what was green once stays green wherever it is run again.
 */
const seed = process.env.ZHANGFA_SEED ?? String(readTree());

/** The first digits of the hash of what is committed, as a number; 1 where there is no history. */
function readTree(): number {
  const { stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'], { encoding: 'utf8' });
  return Number.parseInt(stdout?.slice(0, 7) || '1', 16);
}

if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`ZHANGFA_SEED is a whole number, not ${seed}`);
console.log(`Property tests: ZHANGFA_SEED=${seed}`);

export default defineConfig({
  test: {
    include: ['{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['build/testing/property-seed.ts'],
    env: { ZHANGFA_SEED: seed },
    // Generated plans and LibreOffice take their time on a busy machine; no test measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

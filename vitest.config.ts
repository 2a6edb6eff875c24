import { defineConfig } from 'vitest/config';

/** Of all property tests of a run; a failed one prints it as well, with the path to what failed. */
const seed = process.env.ZHANGFA_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
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

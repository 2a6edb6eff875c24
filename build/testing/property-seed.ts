/** Gives every property test the run's seed (see vitest.config.ts), so that a red run repeats with `ZHANGFA_SEED` set to what it printed. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.ZHANGFA_SEED) });

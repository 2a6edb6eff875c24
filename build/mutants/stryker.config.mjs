// @ts-check
/** Options of StrykerJS for one room, named by ZHANGFA_MUTANTS_ROOM. */
import { availableParallelism } from 'node:os';
import { ROOMS } from './rooms.mjs';

const name = process.env.ZHANGFA_MUTANTS_ROOM ?? '';
const { folder } = ROOMS[name] ?? { folder: 'none' };

export default {
  testRunner: 'vitest',
  // Stryker would rewrite paths in it through TypeScript's own interface, which TypeScript 7 has not; none needs it here.
  tsconfigFile: 'none',
  vitest: { configFile: 'build/mutants/vitest.config.ts', related: false },
  mutate: [`${folder}/**/*.ts`, '!**/*.test.ts', '!**/*.d.ts', '!**/testing/**', '!**/fixtures/**'],
  // Texts are held by the tests of the window; a wrong one is a fault of words, not of logic.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  ignorePatterns: ['dist', '.cache', 'test-results', 'e2e', 'build/bench', 'docs/pictures'],
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `.cache/mutants/${name}.incremental.json`,
  tempDirName: '.cache/mutants/sandbox',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: `.cache/mutants/${name}.json` },
  concurrency: availableParallelism(),
  timeoutMS: 10_000,
  disableTypeChecks: false,
  warnings: { slow: false },
};

import { defineConfig } from '@playwright/test';
import { getSlowness } from './e2e/fixtures/machine-speed.ts';

const slowness = getSlowness();

/** Journeys through the built program. `npm test` sets everything up for them and gives them a display. */
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  // One at a time: each runs an Electron of several processes, and two would starve one another on two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000 * slowness,
  expect: { timeout: 20_000 * slowness },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.ZHANGFA_JOURNEY_REPORT ?? '.cache/reports/playwright.json' }],
  ],
});

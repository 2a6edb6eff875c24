import { defineConfig } from '@playwright/test';
import type { WindowsIn } from './e2e/fixtures/app.ts';
import { getSlowness } from './e2e/fixtures/machine-speed.ts';

const slowness = getSlowness();

/** What is about Electron itself: its sandbox, its network, its processes, a second start, the program's own pace. */
const ABOUT_ELECTRON = /(security|network|kill|start|slow-machine)\.spec\.ts/;

/** Journeys through the built program. `npm test` sets everything up for them and gives them a display. */
export default defineConfig<object, WindowsIn>({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  // One at a time: each runs an Electron of several processes, and two would starve one another on two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000 * slowness,
  expect: { timeout: 20_000 * slowness },
  projects: [
    { name: 'electron', use: { windowsIn: 'electron' } },
    { name: 'chromium', use: { windowsIn: 'chromium' }, testIgnore: ABOUT_ELECTRON },
  ],
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.ZHANGFA_JOURNEY_REPORT ?? '.cache/reports/playwright.json' }],
  ],
});

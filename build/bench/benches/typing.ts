/**
 * From a key press in the middle of the text to the frame that shows it, without the wait for the screen's next refresh: a
 * bare contenteditable of as many paragraphs beside our editor.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serializePlan } from '../../../shared/model/file/serialize-plan.ts';
import { inProject, projectFolder } from '../../runtime/paths.mjs';
import { compare, type Measurement, report } from '../lib/measure.ts';
import { clockKeys, goToMiddle, timeKey, waitForText, withProgram } from '../lib/page-clock.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const LENGTHS = [100, 1_000, 10_000, 30_000];
const TARGET_LENGTH = 10_000;
const TARGET_MS = 6;
const KEYS = 60;
/** The first keys meet cold code. */
const UNCOUNTED_KEYS = 10;
/** Frames follow at once instead of at the screen's next refresh. */
const SWITCHES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

async function timeKeys(page: Page, expectedCharacters: number): Promise<number[]> {
  await waitForText(page, expectedCharacters);
  await goToMiddle(page);
  await clockKeys(page);
  await page.waitForTimeout(1_000);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) times.push(await timeKey(page, 'a'));
  const typed = await page.evaluate(() =>
    (document.querySelector('[contenteditable="true"]')?.textContent ?? '').includes('aaaaaaaa'),
  );
  if (!typed) throw new Error('the keys did not reach the text');
  return times.slice(UNCOUNTED_KEYS);
}

const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));

function timeProgram(appFolder: string, argument: string, expectedCharacters: number): Promise<number[]> {
  return withProgram(scratch, [...SWITCHES, appFolder, argument], ({ page }) => timeKeys(page, expectedCharacters));
}

const results: Measurement[] = [];
try {
  for (const length of LENGTHS) {
    const path = join(scratch, `${length}.zplan`);
    writeFileSync(path, serializePlan(createSamplePlan(length)));
    const bare = await timeProgram(inProject('build', 'bench', 'empty-window'), String(length), length * 10);
    const ours = await timeProgram(projectFolder, path, length * 5);
    const target = { kind: 'ms', limit: TARGET_MS } as const;
    results.push(
      compare(
        `${length.toLocaleString('en')} blocks`,
        ours,
        'contenteditable',
        bare,
        length === TARGET_LENGTH ? { target } : {},
      ),
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
report(results);

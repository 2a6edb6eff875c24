/**
 * Work on a plan of 10,000 blocks in the running program: undo and redo of a step, pasting as much again, saving, and what memory is left after
 * thousands of edits.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serializePlan } from '../../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { projectFolder } from '../../runtime/paths.mjs';
import { type Measurement, report, summarize } from '../lib/measure.ts';
import {
  clockKeys,
  goToMiddle,
  type Program,
  timeHolds,
  timeKey,
  waitForText,
  withProgram,
} from '../lib/page-clock.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const BLOCKS = 10_000;
const CHARACTERS = BLOCKS * 5;
const STEPS = 15;
const PASTED = 10_000;
const EDITS = 20_000;
const PICTURE_MB = 4;
const PICTURES = 5;
const BYTES_PER_MB = 1024 * 1024;

const ms = (limit: number) => ({ target: { kind: 'ms', limit } as const });
const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));

function writePlan(name: string, plan: Plan): string {
  const path = join(scratch, `${name}.zplan`);
  writeFileSync(path, serializePlan(plan));
  return path;
}

/** Pictures of bytes that nothing makes smaller; what they show does not matter. */
function withPictures(plan: Plan): Plan {
  const data = Buffer.alloc(PICTURE_MB * BYTES_PER_MB, 'zhangfa').toString('base64');
  const pictures = Array.from({ length: PICTURES }, (_, index) => ({
    id: `large-${index}`,
    mediaType: 'image/png' as const,
    data,
  }));
  const figures = pictures.map(({ id }, index) => ({
    type: 'figure' as const,
    id: `large-figure-${index}`,
    kind: 'image' as const,
    assetId: id,
    widthMm: 60,
    alternativeText: '疏散路线',
  }));
  return { ...plan, assets: [...plan.assets, ...pictures], blocks: [...plan.blocks, ...figures] };
}

async function timeUndo({ page }: Program): Promise<Measurement[]> {
  await goToMiddle(page);
  await clockKeys(page);
  const undo: number[] = [];
  const redo: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('Enter');
    undo.push(await timeKey(page, 'Control+z'));
    redo.push(await timeKey(page, 'Control+y'));
    await timeKey(page, 'Control+z');
  }
  return [
    summarize('undo of a step → frame', undo.slice(2), ms(16)),
    summarize('redo of a step → frame', redo.slice(2), ms(16)),
  ];
}

async function timeSaving(program: Program, what: string, limitMs: number): Promise<Measurement[]> {
  const { page } = program;
  const takes: { windowMs: number; mainMs: number; allMs: number }[] = [];
  for (let run = 0; run < 4; run++) {
    await goToMiddle(page);
    await page.keyboard.type('值');
    await page.waitForTimeout(1500);
    takes.push(
      await timeHolds(program, async () => {
        // Keys of the application menu do not reach it from the driver.
        await page.locator('[data-save-state]').click();
        await page.locator('[data-save-state="saved"]').waitFor({ state: 'attached', timeout: 60_000 });
      }),
    );
  }
  const counted = takes.slice(1);
  return [
    summarize(
      `save ${what}`,
      counted.map(({ allMs }) => allMs),
      ms(limitMs),
    ),
    summarize(
      `save ${what}: window held`,
      counted.map(({ windowMs }) => windowMs),
      ms(50),
    ),
    summarize(
      `save ${what}: main held`,
      counted.map(({ mainMs }) => mainMs),
      ms(50),
    ),
  ];
}

async function timePaste(program: Program): Promise<Measurement[]> {
  const { page } = program;
  await goToMiddle(page);
  const hold = await timeHolds(program, async () => {
    await page.evaluate((count) => {
      const lines = Array.from(
        { length: count },
        (_, index) =>
          `第${index}段。值班人员发现险情后立即报告带班领导，组织人员沿疏散路线有序撤离，到达集合地点后清点人数，并把人数报告现场指挥，等待下一步指令。`,
      );
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', lines.join('\n'));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, PASTED);
    await page.waitForFunction(
      (last) => (document.querySelector('[contenteditable="true"]')?.textContent ?? '').includes(last),
      `第${PASTED - 1}段。`,
      { timeout: 120_000, polling: 100 },
    );
  });
  const name = `paste ${PASTED.toLocaleString('en')} paragraphs`;
  return [summarize(name, [hold.allMs], ms(2000)), summarize(`${name}: window held`, [hold.windowMs], ms(100))];
}

/** Heap of the window in MB after a collection; needs `--expose-gc` in the page. */
async function readHeapMb({ page }: Program): Promise<number> {
  return page.evaluate(async () => {
    const collect = (globalThis as unknown as { gc(): void }).gc;
    for (let round = 0; round < 3; round++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1024 / 1024;
  });
}

/** Types into one paragraph after another through the editor's own input. */
async function edit({ page }: Program, count: number): Promise<void> {
  for (let done = 0; done < count; done += 200) {
    await goToMiddle(page);
    await page.evaluate(
      async (edits) => {
        for (let index = 0; index < edits; index++) {
          document.execCommand('insertText', false, '值');
          if (index % 50 === 49) await new Promise((resolve) => setTimeout(resolve, 0));
        }
      },
      Math.min(200, count - done),
    );
  }
}

const results: Measurement[] = [];
try {
  const plain = writePlan('plain', createSamplePlan(BLOCKS));
  const pictured = writePlan('pictured', withPictures(createSamplePlan(BLOCKS)));
  const switches = [
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--js-flags=--expose-gc',
    '--enable-precise-memory-info',
  ];
  await withProgram(scratch, [...switches, projectFolder, plain], async (program) => {
    await waitForText(program.page, CHARACTERS);
    results.push(...(await timeUndo(program)), ...(await timeSaving(program, '10,000 blocks', 250)));
    const before = await readHeapMb(program);
    await edit(program, EDITS);
    const after = await readHeapMb(program);
    process.stderr.write(`heap of the window: ${before.toFixed(0)} MB, after ${EDITS} edits ${after.toFixed(0)} MB\n`);
    results.push(...(await timePaste(program)));
  });
  await withProgram(scratch, [...switches, projectFolder, pictured], async (program) => {
    await waitForText(program.page, CHARACTERS);
    results.push(...(await timeSaving(program, `10,000 blocks with ${PICTURES * PICTURE_MB} MB of pictures`, 400)));
  });
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
report(results);

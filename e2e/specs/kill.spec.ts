/**
 * The program's process group killed at random moments of typing and saving (docs/reliability.md). `ZHANGFA_FAULTS` says how often; what is
 * lost is printed, not held against a limit: on a busy machine the last second is longer.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, pick } from '../../electron/testing/mutate.ts';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { WAYS_OF_OPENING } from '../fixtures/ways-of-opening.ts';
import { describeMainWindow } from '../pages/main-window.ts';

const COUNT = Number(process.env.ZHANGFA_FAULTS ?? 2);
const SEED = Number(process.env.ZHANGFA_SEED ?? 1);
const LONGEST_MS = 4000;
const ways = Object.entries(WAYS_OF_OPENING);

/** The number of the last word in a text; words are typed in order: `，第1词，第2词`. */
const readLast = (text: string) => Math.max(0, ...[...text.matchAll(/第(\d+)词/g)].map(([, number]) => Number(number)));

test('a kill at any moment leaves a whole file, and what was not saved is found again', async ({
  launch,
  folder,
  dataFolder,
}) => {
  test.setTimeout(COUNT * 120_000);
  const path = join(folder, '消防.zplan');
  const lostMs: number[] = [];
  for (let run = 0; run < COUNT; run++) {
    const random = createRandom(SEED * 1_000_003 + run);
    rmSync(join(dataFolder, 'journal'), { recursive: true, force: true });
    makePlanFile(path);
    const first = await launch([path]);
    const main = describeMainWindow(first.page);
    await main.typeAtEnd('，第1词');
    const typedAt = [0, Date.now()];
    let saved = 0;
    const lastsUntil = Date.now() + random() * LONGEST_MS;
    while (Date.now() < lastsUntil) {
      if (random() < 0.1) {
        const asked = typedAt.length - 1;
        await first.pressControl('S');
        // Not always waited for: a kill may come in the middle of it.
        if (random() < 0.7) {
          await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
          saved = asked;
        }
      } else {
        await first.page.keyboard.type(`，第${typedAt.length}词`);
        typedAt.push(Date.now());
      }
    }
    const killedAt = Date.now();
    await first.kill();

    const inFile = readFileSync(path, 'utf8');
    expect(JSON.parse(inFile)).toMatchObject({ format: 'zhangfa-plan' });
    expect(readLast(inFile), `run ${run}: what was told as saved`).toBeGreaterThanOrEqual(saved);

    const [way, open] = pick(random, ways);
    const second = await open(launch, path);
    const again = describeMainWindow(second.page);
    await expect(again.editor).toContainText('总则');
    const bar = second.page.getByTestId('recover-bar');
    const isAllInFile = readLast(inFile) === typedAt.length - 1;
    let found = readLast(inFile);
    if (
      !isAllInFile &&
      (await bar.waitFor({ timeout: 8000 }).then(
        () => true,
        () => false,
      ))
    ) {
      await second.page.getByRole('button', { name: '查看不同…' }).click();
      const dialog = second.page.getByRole('dialog', { name: '恢复没有保存的内容' });
      await dialog.getByRole('button', { name: /^恢复“/ }).click();
      // Perhaps no whole word more: a slow machine is killed in the middle of one.
      await expect(again.saveState).toHaveAttribute('data-save-state', 'unsaved');
      await expect.poll(async () => readLast((await again.editor.textContent()) ?? '')).toBeGreaterThanOrEqual(found);
      found = readLast((await again.editor.textContent()) ?? '');
    }
    expect(found, `run ${run}, opened ${way}`).toBeGreaterThanOrEqual(saved);
    const firstLost = typedAt[found + 1];
    lostMs.push(firstLost === undefined ? 0 : killedAt - firstLost);
    await second.kill();
  }
  lostMs.sort((one, other) => one - other);
  console.log(
    `Kills: ${COUNT}; lost, in ms of typing: median ${lostMs[Math.floor(COUNT / 2)]}, worst ${lostMs.at(-1)}`,
  );
});

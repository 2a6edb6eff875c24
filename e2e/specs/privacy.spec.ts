import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';

test('a de-identified copy opens beside the plan and names nobody', async ({ launch, folder }) => {
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { app, page, chooseMenu } = await launch([path]);
  const main = describeMainWindow(page);
  await main.typeAtEnd('联系人：周小平，电话01390000001。');
  const opened = app.waitForEvent('window');
  await chooseMenu('anonymized-copy');
  await expect(main.findNotice('已在新窗口打开脱敏副本')).toBeVisible();
  const copy = describeMainWindow(await opened);
  await expect(copy.editor).toContainText('联系人：人员1，电话000-0000-0001。');
  await expect(main.editor).toContainText('周小平');
});

test('what is damaged in the data folder is set aside and told, and diagnostics say nothing of plans', async ({
  launch,
  dataFolder,
}) => {
  writeFileSync(join(dataFolder, 'recent.json'), '[{"path": "/家/消防.zplan", "ti');
  const { page, chooseMenu, readMessages, readClipboard } = await launch(['--sample']);
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await expect
    .poll(() => readdirSync(join(dataFolder, 'damaged')))
    .toEqual([expect.stringMatching(/^\d+-recent\.json$/)]);
  // The box may be older than the answers of the test.
  expect((await readMessages()).every((message) => message.includes('已损坏'))).toBe(true);
  await chooseMenu('copy-diagnostics');
  await expect.poll(readClipboard).toMatch(/^Zhangfa .*\n[\s\S]*damaged: 1 files/);
  expect(await readClipboard()).not.toMatch(/总则|消防/);
});

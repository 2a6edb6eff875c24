import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime } from '../../build/runtime/launch.mjs';
import { inProject } from '../../build/runtime/paths.mjs';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';

/** The program with its one dialog answered and noted: the driver cannot reach a program that ends so soon. */
function writeAnsweredProgram(folder: string, said: string): void {
  writeFileSync(join(folder, 'package.json'), '{"main":"main.cjs"}');
  writeFileSync(
    join(folder, 'main.cjs'),
    `require('electron').dialog.showMessageBox = async ({ message, detail }) => {
      require('node:fs').writeFileSync(${JSON.stringify(said)}, message + detail);
      return { response: 0 };
    };
    require(${JSON.stringify(inProject('dist', 'electron', 'main.cjs'))});`,
  );
}

test('a data folder that cannot be written is told in a dialog and on stderr, and the program fails', async ({
  folder,
}) => {
  const said = join(folder, 'said.txt');
  writeAnsweredProgram(folder, said);
  writeFileSync(join(folder, 'file'), '');
  const dataFolder = join(folder, 'file', 'zhangfa');
  const { executable, args, env } = await findRuntime();
  const child = spawn(executable, [...args, folder], {
    env: { ...process.env, ...env, ZHANGFA_DATA_DIR: dataFolder },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  const sentence = `章法没有启动：它的数据文件夹不能写入。不能在“${dataFolder}”建立和写入文件。`;
  expect(readFileSync(said, 'utf8')).toContain(sentence);
  expect(stderr).toContain(sentence);
});

test('what a crash left half written beside a plan is gone once the plan is opened', async ({ launch, folder }) => {
  const path = join(folder, '消防.zplan');
  const leftOver = join(folder, '.zhangfa-0c55d1ab.tmp');
  makePlanFile(path);
  writeFileSync(leftOver, 'half a plan');
  utimesSync(leftOver, 0, 0);
  const { page } = await launch([path]);
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await expect.poll(() => existsSync(leftOver)).toBe(false);
  expect(existsSync(path)).toBe(true);
});

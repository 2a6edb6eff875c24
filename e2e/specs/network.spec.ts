import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime } from '../../build/runtime/launch.mjs';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';

const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

/** Calls that would reach further than this machine's own sockets: `connect(…, {sa_family=AF_INET, sin_port=htons(53), …`. */
function listNetworkCalls(trace: string): string[] {
  return trace.split('\n').filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(.*AF_INET6?\b/u.test(line));
}

test('the program asks nothing of the network, down to its sockets', async ({ folder, dataFolder }) => {
  test.skip(!hasStrace, 'needs strace');
  test.setTimeout(180_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const trace = join(folder, 'trace.txt');
  const runtime = await findRuntime();
  // Without the page driver, which speaks to the program through a socket of its own.
  const program = spawn(
    'strace',
    [
      '-f',
      '-qq',
      '-s',
      '200',
      '-e',
      'trace=%network',
      '-o',
      trace,
      runtime.executable,
      ...runtime.args,
      runtime.appFolder,
      path,
    ],
    { env: { ...process.env, ...runtime.env, ZHANGFA_DATA_DIR: dataFolder }, stdio: 'ignore', detached: true },
  );
  const ended = new Promise((resolve) => program.once('exit', resolve));
  try {
    // The plan is open; spell checking, if any, has long begun.
    await expect.poll(() => existsSync(join(dataFolder, 'recent.json')), { timeout: 90_000 }).toBe(true);
    // What Chromium keeps of its own services, written once they have had their turn.
    await expect.poll(() => existsSync(join(dataFolder, 'browser', 'Preferences')), { timeout: 60_000 }).toBe(true);
  } finally {
    if (program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
    await ended;
  }
  const calls = readFileSync(trace, 'utf8');
  expect(calls).toContain('AF_UNIX');
  expect(listNetworkCalls(calls)).toEqual([]);
});

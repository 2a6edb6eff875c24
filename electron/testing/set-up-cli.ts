/** The command line as its users run it: a process of plain Node, in a folder that each test has for itself. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { bundleForTest } from './bundle.ts';

export type Cli = {
  run(...args: string[]): { status: number | null; stdout: string; stderr: string };
  /** The same, still running. */
  start(...args: string[]): ChildProcessByStdio<null, null, Readable>;
  /** A path in the test's folder, in which commands run. */
  inFolder(...names: string[]): string;
  write(name: string, content: string | Uint8Array): void;
};

/** Call it once in a test file: it registers what has to happen before and after the tests. */
export function setUpCli(): Cli {
  // Every command is a process that reads the program first.
  vi.setConfig({ testTimeout: 60_000 });
  let program: Awaited<ReturnType<typeof bundleForTest>>;
  let folder = '';
  beforeAll(async () => {
    program = await bundleForTest('electron/cli/start.ts', { '../electron/pages.cjs': 'electron/pages/process.ts' });
  });
  afterAll(() => program.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhangfa-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inFolder = (...names: string[]) => join(folder, ...names);
  return {
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program.file, ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH },
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
    start: (...args) =>
      spawn(process.execPath, [program.file, ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH },
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    inFolder,
    write: (name, content) => writeFileSync(inFolder(name), content),
  };
}

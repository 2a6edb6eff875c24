/**
 * From the start of the process to the first painted text: an empty Electron window beside ours, in turns, so that both
 * meet the same machine. `start screen` is a bare start, `sample plan` a start with a plan in the editor.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, projectFolder } from '../../runtime/paths.mjs';
import { compare, report } from '../lib/measure.ts';
import { timeStart } from '../lib/start-electron.ts';

const RUNS = 9;
const CASES = [
  { name: 'empty window', folder: inProject('build', 'bench', 'empty-window'), args: [] },
  { name: 'start screen', folder: projectFolder, args: [] },
  { name: 'sample plan', folder: projectFolder, args: ['--sample'] },
];
const RATIO_LIMITS = { 'start screen': 1.2, 'sample plan': 1.4 };

const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));
const times = new Map<string, number[]>(CASES.map(({ name }) => [name, []]));
try {
  // The first round fills caches and does not count.
  for (let round = 0; round <= RUNS; round++) {
    for (const { name, folder, args } of CASES) {
      const ms = await timeStart(folder, args, join(scratch, name));
      if (round > 0) times.get(name)?.push(ms);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
const empty = times.get('empty window') ?? [];
report(
  Object.entries(RATIO_LIMITS).map(([name, limit]) =>
    compare(name, times.get(name) ?? [], 'empty window', empty, { target: { kind: 'ratio', limit } }),
  ),
);

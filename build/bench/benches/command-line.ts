/** From the start of a command to its first line, beside a Node that only prints one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serializePlan } from '../../../shared/model/file/serialize-plan.ts';
import { inProject } from '../../runtime/paths.mjs';
import { compare, measureInTurns, report } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const BLOCKS = 300;
const LIMIT_MS = 250;

async function timeFirstOutput(args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const ms = performance.now() - startedAt;
  child.stdout.resume();
  await ended;
  return ms;
}

const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));
try {
  const plan = join(scratch, 'plan.zplan');
  writeFileSync(plan, serializePlan(createSamplePlan(BLOCKS)));
  const program = inProject('dist', 'cli', 'zhangfa.mjs');
  const [bare = [], ours = []] = await measureInTurns([
    () => timeFirstOutput(['-e', 'console.log(1)']),
    () => timeFirstOutput([program, 'outline', plan]),
  ]);
  const target = { kind: 'ms', limit: LIMIT_MS } as const;
  report([compare(`outline, ${BLOCKS} blocks`, ours, 'node alone', bare, { target })]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

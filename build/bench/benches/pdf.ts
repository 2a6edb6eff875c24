/**
 * `zhangfa convert plan.zplan plan.pdf`, from the command to the finished file. The baseline is a plan of ten blocks: what starting
 * and printing anything costs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serializePlan } from '../../../shared/model/file/serialize-plan.ts';
import { inProject } from '../../runtime/paths.mjs';
import { compare, measure, report } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));
const print = async (length: number) => {
  const input = join(scratch, `${length}.zplan`);
  writeFileSync(input, serializePlan(createSamplePlan(length)));
  const command = [inProject('build', 'scripts', 'zhangfa.mjs'), 'convert', input, join(scratch, `${length}.pdf`)];
  return measure(() => execFileSync(process.execPath, command, { stdio: ['ignore', 2, 2] }), { runs: 3, warmUps: 1 });
};
try {
  const base = await print(10);
  const results = [];
  for (const length of [1_000, 10_000]) {
    results.push(compare(`${length.toLocaleString('en')} blocks`, await print(length), '10 blocks', base));
  }
  report(results);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

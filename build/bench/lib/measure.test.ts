import { describe, expect, it } from 'vitest';
import { compare, measure, median, summarize } from './measure.ts';
import { createSamplePlan } from './sample-plan.ts';
import { formatTable } from './table.mjs';

describe('measurements', () => {
  it('take the middle of several runs', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(summarize('x', [3, 1, 2])).toEqual({ name: 'x', medianMs: 2, rangeMs: [1, 3], runs: 3 });
    expect(() => summarize('x', [])).toThrow('nothing was measured for x');
  });

  it('compare ours with a baseline', () => {
    expect(compare('x', [20], 'empty', [10]).baseline).toEqual({ name: 'empty', medianMs: 10, ratio: 2 });
  });

  it('leave warm-up runs out', async () => {
    let calls = 0;
    expect(await measure(() => calls++, { runs: 3, warmUps: 2 })).toHaveLength(3);
    expect(calls).toBe(5);
  });

  it('say in the table whether a target is met', () => {
    const table = formatTable('start', [
      summarize('fast', [4], { target: { kind: 'ms', limit: 5 } }),
      compare('slow', [20], 'empty', [10], { target: { kind: 'ratio', limit: 1.4 } }),
    ]);
    expect(table).toMatch(/fast .*≤ 5\.00 ms met\n/);
    expect(table).toMatch(/slow .*empty 10\.0 ms {2}2\.00× {2}≤ 1\.4× MISSED$/);
  });

  it('are made on plans of exactly the length that is asked for', () => {
    expect(createSamplePlan(1_000).blocks).toHaveLength(1_000);
    expect(createSamplePlan(300)).toEqual(createSamplePlan(300));
  });
});

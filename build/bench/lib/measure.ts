/** Measuring: several runs, the median of them, and what a bench reports. */

/** One line of the table. Times are medians in milliseconds. */
export type Measurement = {
  /** What was done to how much: `10,000 blocks`. */
  readonly name: string;
  readonly medianMs: number;
  /** The fastest and the slowest run. */
  readonly rangeMs: readonly [number, number];
  readonly runs: number;
  /** What it is compared with, measured on the same machine in the same minutes. */
  readonly baseline?: { readonly name: string; readonly medianMs: number; readonly ratio: number };
  /** What the product promises: a time, or a ratio to the baseline. */
  readonly target?: { readonly kind: 'ms' | 'ratio'; readonly limit: number };
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** A measurement from times that were taken elsewhere, such as inside a window. */
export function summarize(name: string, timesMs: readonly number[], extra: Partial<Measurement> = {}): Measurement {
  if (timesMs.length === 0) throw new Error(`nothing was measured for ${name}`);
  return {
    name,
    medianMs: median(timesMs),
    rangeMs: [Math.min(...timesMs), Math.max(...timesMs)],
    runs: timesMs.length,
    ...extra,
  };
}

/** The same with a comparison: `ratio` is ours over the baseline's. */
export function compare(
  name: string,
  timesMs: readonly number[],
  baselineName: string,
  baselineMs: readonly number[],
  extra: Partial<Measurement> = {},
): Measurement {
  const base = median(baselineMs);
  const baseline = { name: baselineName, medianMs: base, ratio: median(timesMs) / base };
  return summarize(name, timesMs, { baseline, ...extra });
}

/** Times `work` after a few runs that do not count, so that the engine has compiled it. */
export async function measure(work: () => unknown, runs?: Runs): Promise<number[]> {
  return repeat(work, () => performance.now(), runs);
}

/**
 * The same in CPU time of the whole process, for work that waits for nothing: a machine busy with other things makes it little longer. What the
 * collector of garbage does beside the work is counted.
 */
export async function measureCpu(work: () => unknown, runs?: Runs): Promise<number[]> {
  return repeat(work, readCpuMs, runs);
}

type Runs = { readonly runs?: number; readonly warmUps?: number };

function readCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function repeat(
  work: () => unknown,
  readMs: () => number,
  { runs = 15, warmUps = 5 }: Runs = {},
): Promise<number[]> {
  for (let warmUp = 0; warmUp < warmUps; warmUp++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = readMs();
    await work();
    times.push(readMs() - start);
  }
  return times;
}

/**
 * Takes times of several things in turns, so that what else the machine does meets all of them alike. The first round, which fills
 * caches, does not count.
 */
export async function measureInTurns(takes: readonly (() => Promise<number>)[], runs = 9): Promise<number[][]> {
  const times: number[][] = takes.map(() => []);
  for (let round = 0; round <= runs; round++) {
    for (const [index, take] of takes.entries()) {
      const ms = await take();
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times;
}

/** Hands the bench's results to `run.mjs`, which reads the last line of its output. */
export function report(measurements: readonly Measurement[]): void {
  process.stdout.write(`${JSON.stringify(measurements)}\n`);
}

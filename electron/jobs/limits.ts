/**
 * How much of the machine a process may use for one call. A file can be made so that reading it never ends or fills the
 * memory; the process is then ended from a thread of its own, since its main thread may never come back.
 */
import { Worker } from 'node:worker_threads';

export type Limits = { readonly cpuSeconds: number; readonly memoryMb: number };

/** For what reads files of strangers. */
export const READING_LIMITS: Limits = { cpuSeconds: 60, memoryMb: 1024 };
/** For what is made of a plan: a Word file or a PDF of over a thousand pages. */
export const MAKING_LIMITS: Limits = { cpuSeconds: 900, memoryMb: 2048 };

/** What Node is told so that it gives up by itself before the limit. */
export function getHeapSwitch({ memoryMb }: Limits): string {
  return `--max-old-space-size=${Math.floor(memoryMb * 0.9)}`;
}

const IDLE = -1;
const BYTES_PER_MB = 1024 * 1024;

/** Runs in the watching thread. CPU time, not the clock's: a machine busy with other things shortens no call. */
const WATCH = `
const { workerData: { begun, cpuMs, memoryBytes } } = require('node:worker_threads');
const readCpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
setInterval(() => {
  const isLong = begun[0] >= 0 && readCpu() - begun[0] > cpuMs;
  if (isLong || process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, 'SIGKILL');
}, 100);
`;

function readCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Watches this process from now on. Time counts between `begin` and `end`, memory always. */
export function watchLimits({ cpuSeconds, memoryMb }: Limits): { begin(): void; end(): void } {
  const begun = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)).fill(IDLE);
  const workerData = { begun, cpuMs: cpuSeconds * 1000, memoryBytes: memoryMb * BYTES_PER_MB };
  new Worker(WATCH, { eval: true, workerData }).unref();
  return {
    begin: () => begun.fill(readCpuMs()),
    end: () => begun.fill(IDLE),
  };
}

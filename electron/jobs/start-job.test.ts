import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { bundleForTest } from '../testing/bundle.ts';
import { startChild } from './far-end.ts';
import { MAKING_LIMITS, READING_LIMITS } from './limits.ts';
import { JobDied, startJob } from './start-job.ts';

const createdAt = new Date(0);
const samplePlan = plan(section('总则', item('编制目的')));

let worker: Awaited<ReturnType<typeof bundleForTest>>;
beforeAll(async () => {
  worker = await bundleForTest('electron/jobs/worker.ts');
});
afterAll(() => worker.remove());

const start = (signal = new AbortController().signal, limits = MAKING_LIMITS) =>
  startJob(startChild(worker.file, limits), signal);

describe('a job', () => {
  it('answers from the worker', async () => {
    const job = start();
    const text = new TextDecoder().decode(await job.call('render', { plan: samplePlan, format: 'txt', createdAt }));
    job.end();
    expect(text).toContain('一、总则');
    expect(text).toContain('（一）编制目的');
  });

  it('rejects with what went wrong there, and goes on', async () => {
    const job = start();
    await expect(job.call('readImport', { mode: 'keep', takenBack: [] })).rejects.toThrow('no import was begun');
    await expect(job.call('render', { plan: samplePlan, format: 'txt', createdAt })).resolves.toBeInstanceOf(
      Uint8Array,
    );
    job.end();
  });

  it('ends at once when it is cancelled', async () => {
    const controller = new AbortController();
    const job = start(controller.signal);
    const blocks = Array.from({ length: 20_000 }, () => item('正文')).flatMap((draft, index) =>
      draft(0, () => `b${index}`),
    );
    const answer = job.call('render', { plan: { ...samplePlan, blocks }, format: 'docx', createdAt });
    controller.abort(new Error('cancelled'));
    await expect(answer).rejects.toThrow('cancelled');
    await expect(job.call('render', { plan: samplePlan, format: 'txt', createdAt })).rejects.toThrow('cancelled');
  });

  it('rejects where the worker cannot start', async () => {
    const job = startJob(startChild(`${worker.file}.missing`, MAKING_LIMITS), new AbortController().signal);
    await expect(job.call('render', { plan: samplePlan, format: 'txt', createdAt })).rejects.toThrow();
  });

  it.each([
    ['too long', { ...READING_LIMITS, cpuSeconds: 0.2 }],
    ['too much memory', { ...READING_LIMITS, memoryMb: 150 }],
  ])('that takes %s is ended, whatever it is doing', async (_, limits) => {
    const job = start(undefined, limits);
    const blocks = Array.from({ length: 40_000 }, () => item('正文')).flatMap((draft, index) =>
      draft(0, () => `b${index}`),
    );
    const answer = job.call('render', { plan: { ...samplePlan, blocks }, format: 'docx', createdAt });
    await expect(answer).rejects.toBeInstanceOf(JobDied);
    await expect(job.call('render', { plan: samplePlan, format: 'txt', createdAt })).rejects.toBeInstanceOf(JobDied);
  });
});

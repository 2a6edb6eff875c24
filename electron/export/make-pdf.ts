/** Plan → PDF: laid out and put together in a worker, printed part by part in a hidden window. */
import { app } from 'electron';
import { MESSAGES } from '../../shared/base/messages/messages.ts';
import type { Events } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { getWorkerFile } from '../app/paths.ts';
import { startJob } from '../jobs/start-job.ts';
import { printToPdf } from './print-to-pdf.ts';

type Progress = Events['export:progress'];
export type OnProgress = (stage: Progress['stage'], done: number, total: number) => void;
export type MadePdf = { readonly pdf: Uint8Array; readonly pageCount: number };

/** Rejects when something fails, and with the signal's reason as soon as it is raised; nothing is left behind then. */
export async function makePdf(plan: Plan, signal: AbortSignal, onProgress: OnProgress = () => {}): Promise<MadePdf> {
  onProgress('prepare', 0, 1);
  const job = startJob(getWorkerFile(), signal);
  try {
    const { partCount, numberSheet } = await job.call('beginPdf', { plan });
    const printParts = async () => {
      for (let index = 0; index < partCount; index++) {
        onProgress('render', index, partCount);
        const printed = await printToPdf(await job.call('renderPart', { index }), signal);
        await job.call('addPart', { index, printed });
      }
    };
    // Each is printed by a process of its own; the sheet depends on nothing.
    const [printedSheet] = await Promise.all([printToPdf(numberSheet, signal), printParts()]);
    onProgress('stamp', 0, 1);
    const creator = `${MESSAGES['zh-CN'].app.name} Zhangfa ${app.getVersion()}`;
    return await job.call('finishPdf', { numberSheet: printedSheet, creator, createdAt: new Date() });
  } finally {
    job.end();
  }
}

/** The export under way, for the progress dialog. */
import { create } from 'zustand';
import type { Events, ExportFormat } from '../../shared/edge/ipc/contract.ts';

export type ExportJob = {
  readonly jobId: string;
  readonly format: ExportFormat;
  /** `null` until main has begun: the user may still be choosing where the file goes. */
  readonly stage: Events['export:progress']['stage'] | null;
  readonly done: number;
  readonly total: number;
  readonly isCancelling: boolean;
};

export const useExportStore = create<{ readonly job: ExportJob | null }>()(() => ({ job: null }));

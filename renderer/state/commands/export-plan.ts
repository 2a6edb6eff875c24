/** Exporting and printing the plan as it stands. */
import type { ExportFormat, RequestOf } from '../../../shared/edge/ipc/contract.ts';
import { listUnseenFacts } from '../../../shared/exchange/carried/seen-facts.ts';
import { countUnresolved } from '../../../shared/model/plan/comments.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { acceptTracked, rejectTracked } from '../../../shared/model/plan/tracked.ts';
import { translate } from '../../ui/translate.ts';
import { listen, request } from '../bridge.ts';
import { readPlan } from '../editor-store.ts';
import { useExportStore } from '../export-store.ts';
import { newId } from '../new-id.ts';
import { tell, tellError } from '../notice-store.ts';
import { getPlanWorker } from '../plan-worker/plan-worker.ts';
import { openDialog, type PendingOutput } from '../view-store.ts';
import { createTrackQuestion } from './track-question.ts';

/** What to export in the place of the plan in the window, and the name to offer for it. */
type ExportSource = { readonly plan: Plan; readonly suggestedName?: string };

/** How a Word file is written; other formats ask for nothing. */
type WordChoices = Pick<RequestOf<'export:start'>, 'numbering' | 'isTextOnly' | 'hasComments' | 'against'>;

/** Whether no face of the machine shows some of its characters: then they are listed, and the user says what becomes of it. */
async function waitsForFonts(output: Omit<PendingOutput, 'missing'>): Promise<boolean> {
  const report = await request('fonts:report', { plan: output.plan });
  // Why there are no pages is said by what makes them.
  const missing = report.ok ? report.value.characters.filter(({ shownBy }) => shownBy === null) : [];
  if (missing.length > 0) openDialog({ kind: 'missing-characters', output: { ...output, missing } });
  return missing.length > 0;
}

/** Says that what was written is the text with every change accepted, where some are undecided. */
async function tellUndecided(plan: Plan): Promise<void> {
  const { changes } = await getPlanWorker().ask(plan, createTrackQuestion());
  if (changes.length > 0) tell('info', translate('reviewing:export-undecided', { count: changes.length }));
}

/** A Word file in which the tracked changes are Word's own, with author and time. */
export async function exportWithChanges(): Promise<void> {
  const plan = readPlan();
  if (plan?.tracked === undefined) return;
  const { author, since, attributions } = plan.tracked;
  const against = { base: rejectTracked(plan), by: { author, time: since }, ...(attributions && { attributions }) };
  await exportPlan('docx', { against }, { plan: acceptTracked(plan) });
}

/** `isSeen` says that the user knows which characters a PDF lacks. */
export async function exportPlan(
  format: ExportFormat,
  { isSeen = false, ...choices }: WordChoices & { readonly isSeen?: boolean } = {},
  source: ExportSource | null = null,
): Promise<void> {
  const plan = source?.plan ?? readPlan();
  if (plan === null) return;
  const { suggestedName } = source ?? {};
  const named = suggestedName === undefined ? {} : { suggestedName };
  if (format === 'pdf' && !isSeen && (await waitsForFonts({ to: 'pdf', plan, ...named }))) return;
  if (useExportStore.getState().job !== null) return;
  const jobId = newId();
  useExportStore.setState({ job: { jobId, format, stage: null, done: 0, total: 0, isCancelling: false } });
  const stopListening = listen('export:progress', (progress) => {
    const { job } = useExportStore.getState();
    if (job?.jobId === progress.jobId) useExportStore.setState({ job: { ...job, ...progress } });
  });
  const result = await request('export:start', {
    jobId,
    format,
    ...choices,
    plan,
    ...named,
  }).finally(() => {
    stopListening();
    useExportStore.setState({ job: null });
  });
  if (result.ok) {
    if (result.value === null) return;
    const { fileName } = result.value;
    const unseen = format === 'docx' && choices.isTextOnly !== true ? listUnseenFacts(plan) : [];
    const names = unseen.slice(0, 3).map(({ name }) => name);
    const carried = { fileName, count: unseen.length, names: names.join(translate('exporting:list-separator')) };
    const words = unseen.length === 0 ? 'exporting:done' : 'exporting:done-carries';
    tell('success', translate(words, carried), {
      label: translate('exporting:reveal'),
      run: () => void request('export:reveal', { jobId }),
    });
    if (plan.tracked !== undefined && choices.against === undefined) await tellUndecided(plan);
    const open = countUnresolved(plan);
    if (open > 0) {
      const isIn = format === 'docx' && choices.hasComments === true;
      tell('info', translate(isIn ? 'exporting:comments-in' : 'exporting:comments-left', { count: open }));
    }
  } else if (result.error.code === 'export.cancelled') {
    tell('info', translate('exporting:cancelled'));
  } else {
    tellError(result.error);
  }
}

export function cancelExport(): void {
  const { job } = useExportStore.getState();
  if (job === null) return;
  useExportStore.setState({ job: { ...job, isCancelling: true } });
  void request('export:cancel', { jobId: job.jobId });
}

/** Prints the plan in the window, or another one. */
export async function printPlan(plan: Plan | null = readPlan(), isSeen = false): Promise<void> {
  if (plan === null || (!isSeen && (await waitsForFonts({ to: 'print', plan })))) return;
  const result = await request('print:open', { plan });
  if (!result.ok) tellError(result.error);
}

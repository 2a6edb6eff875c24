/** Exporting and printing the plan as it stands. */
import type { ExportFormat, RequestOf } from '../../../shared/edge/ipc/contract.ts';
import { listUnseenFacts } from '../../../shared/exchange/carried/seen-facts.ts';
import { countUnresolved } from '../../../shared/model/plan/comments.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { acceptTracked, rejectTracked } from '../../../shared/model/plan/tracked.ts';
import { countUnsettled } from '../../../shared/view/comparison/unsettled.ts';
import { translate } from '../../ui/translate.ts';
import { listen, request } from '../bridge.ts';
import { readPlan } from '../editor-store.ts';
import { useExportStore } from '../export-store.ts';
import { newId } from '../new-id.ts';
import { tell, tellError } from '../notice-store.ts';
import { useSettingsStore } from '../settings-store.ts';
import { openDialog, type PendingOutput } from '../view-store.ts';

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

/** Whether something in the plan is undecided or unresolved: then it is told before the plan leaves the house, and `goOn` does so. */
function waitsForDecisions(plan: Plan, hasComments: boolean, goOn: () => void): boolean {
  const { undecided, openComments } = countUnsettled(plan);
  // Comments that are asked for go along, open or not.
  const unsettled = { undecided, openComments: hasComments ? 0 : openComments };
  if (unsettled.undecided === 0 && unsettled.openComments === 0) return false;
  openDialog({ kind: 'unsettled', unsettled, goOn });
  return true;
}

/** A Word file in which the tracked changes are Word's own, with author and time. */
export async function exportWithChanges(): Promise<void> {
  const plan = readPlan();
  if (plan?.tracked === undefined) return;
  const { author, since, attributions } = plan.tracked;
  const against = { base: rejectTracked(plan), by: { author, time: since }, ...(attributions && { attributions }) };
  await exportPlan('docx', { against }, { plan: acceptTracked(plan) });
}

/** What the user has been told and goes on with all the same. */
type Known = {
  /** Which characters a PDF lacks. */
  readonly isSeen?: boolean;
  /** What is undecided and unresolved. */
  readonly isUnsettled?: boolean;
};

/** The plan in the window, or `source`. */
export async function exportPlan(
  format: ExportFormat,
  { isSeen = false, isUnsettled = false, ...choices }: WordChoices & Known = {},
  source: ExportSource | null = null,
): Promise<void> {
  const plan = source?.plan ?? readPlan();
  if (plan === null) return;
  const goOn = () => void exportPlan(format, { ...choices, isUnsettled: true });
  if (source === null && !isUnsettled && waitsForDecisions(plan, choices.hasComments === true, goOn)) return;
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
    isAnonymous: !useSettingsStore.getState().hasFileProperties,
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
    const open = choices.hasComments === true ? countUnresolved(plan) : 0;
    if (open > 0) tell('info', translate('exporting:comments-in', { count: open }));
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

/** Prints the plan in the window, or `source`. */
export async function printPlan(
  source: Plan | null = null,
  { isSeen = false, isUnsettled = false }: Known = {},
): Promise<void> {
  const plan = source ?? readPlan();
  if (plan === null) return;
  const goOn = () => void printPlan(null, { isUnsettled: true });
  if (source === null && !isUnsettled && waitsForDecisions(plan, false, goOn)) return;
  if (!isSeen && (await waitsForFonts({ to: 'print', plan }))) return;
  const result = await request('print:open', { plan });
  if (!result.ok) tellError(result.error);
}

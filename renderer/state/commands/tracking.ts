/** What the user does about tracked changes (修订). Each decision is one undo step. */
import { toDeskTime } from '../../../shared/model/plan/comment.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { getContent } from '../../../shared/model/plan/tracked.ts';
import { acceptChanges, rejectChanges } from '../../../shared/view/comparison/take-changes.ts';
import type { ToldChange } from '../../../shared/view/comparison/tell-changes.ts';
import { translate } from '../../ui/translate.ts';
import { readPlan, takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { tell } from '../notice-store.ts';
import { getPlanWorker } from '../plan-worker/plan-worker.ts';
import { updateSettings, useSettingsStore } from '../settings-store.ts';
import { useTrackingStore } from '../tracking-store.ts';
import { openDialog, showPanelTab } from '../view-store.ts';
import { createTrackQuestion } from './track-question.ts';

export type Decision = 'accept' | 'reject';

function showPanel(): void {
  updateSettings({ isPanelOpen: true });
  showPanelTab('changes');
}

/** The plan as it stands with its changes; asked again where somebody has written meanwhile. `null` where nothing is tracked. */
async function readChanges(): Promise<{ readonly plan: Plan; readonly changes: readonly ToldChange[] } | null> {
  for (;;) {
    const plan = readPlan();
    if (plan?.tracked === undefined) return null;
    const { changes } = await getPlanWorker().ask(plan, createTrackQuestion());
    const now = readPlan();
    const isSame =
      now !== null && now.tracked === plan.tracked && now.blocks.every((block, at) => block === plan.blocks[at]);
    if (isSame && now.blocks.length === plan.blocks.length) return { plan, changes };
  }
}

/** Begins to track, or ends where nothing is undecided: what is undecided would be lost from sight otherwise. */
export async function toggleTracking(): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  if (plan.tracked === undefined) {
    const { author } = useSettingsStore.getState();
    if (author === '') return openDialog({ kind: 'author', goOn: () => void toggleTracking() });
    withEditor((editor) =>
      editor.changeSettings((settings) => ({
        ...settings,
        tracked: { base: getContent(plan), since: toDeskTime(new Date()), author },
      })),
    );
    takeSnapshot();
    return;
  }
  const changes = (await readChanges())?.changes ?? [];
  if (changes.length > 0) {
    showPanel();
    tell('info', translate('reviewing:decide-first', { count: changes.length }));
    return;
  }
  withEditor((editor) => editor.changeSettings(({ tracked: _, ...settings }) => settings));
  takeSnapshot();
}

function carryOut(plan: Plan, chosen: readonly ToldChange[], decision: Decision): void {
  const changes = chosen.map(({ change }) => change);
  if (decision === 'accept') {
    const { tracked } = acceptChanges(plan, changes);
    withEditor((editor) => editor.changeSettings((settings) => (tracked ? { ...settings, tracked } : settings)));
    return;
  }
  const next = rejectChanges(plan, changes);
  const isSameOrder =
    next.attachments.map(({ id }) => id).join() === plan.attachments.map(({ id }) => id).join() &&
    !changes.some(({ kind }) => kind === 'moved');
  withEditor((editor) => (isSameOrder ? editor.applyPlan(next) : editor.replacePlan(next)));
}

async function decideThose(isChosen: (told: ToldChange) => boolean, decision: Decision): Promise<void> {
  const read = await readChanges();
  const chosen = read?.changes.filter(isChosen) ?? [];
  if (read === null || chosen.length === 0) return;
  carryOut(read.plan, chosen, decision);
  takeSnapshot();
  if (chosen.length === 1) return;
  const undo = { label: translate('versions:undo'), run: () => withEditor((editor) => editor.undo()) };
  tell(
    'success',
    translate(decision === 'accept' ? 'reviewing:accepted' : 'reviewing:rejected', { count: chosen.length }),
    undo,
  );
}

/** Accepts or rejects these changes, as far as they are still there. */
export function decide(keys: readonly string[], decision: Decision): Promise<void> {
  const wanted = new Set(keys);
  return decideThose(({ key }) => wanted.has(key), decision);
}

export const decideAll = (decision: Decision) => decideThose(() => true, decision);

/** The chosen change, or the first at the cursor. */
function findCurrent(): ToldChange | null {
  const { changes, activeKey } = useTrackingStore.getState();
  const blockId = useEditorStore.getState().selection?.blockId;
  return changes.find(({ key }) => key === activeKey) ?? changes.find((one) => one.blockId === blockId) ?? null;
}

/** Decides the chosen change and goes to the next. */
export async function decideCurrent(decision: Decision): Promise<void> {
  const current = findCurrent();
  if (current === null) {
    showPanel();
    return;
  }
  const { changes } = useTrackingStore.getState();
  const next = changes[changes.indexOf(current) + 1] ?? changes[0];
  await decide([current.key], decision);
  if (next !== undefined && next !== current) goToChange(next);
}

/** Chooses a change and shows where it stands. */
export function goToChange(told: ToldChange): void {
  useTrackingStore.setState({ activeKey: told.key });
  const { change, blockId } = told;
  if (change.kind !== 'member') withEditor((editor) => editor.goTo(blockId ?? 'title'));
  else if (change.id === 'facts') showPanelTab('facts');
  else if (change.id !== 'signature')
    openDialog({ kind: 'document-parts', part: change.id === 'header' ? 'header' : null });
}

/** Goes to the next or previous change from the one that is chosen, or from the cursor, round the end. */
export function stepChange(by: 1 | -1): void {
  const { changes } = useTrackingStore.getState();
  const current = findCurrent();
  const at = current === null ? -1 : changes.indexOf(current);
  const next = at === -1 && by === -1 ? changes.length - 1 : (at + by + changes.length) % Math.max(1, changes.length);
  const found = changes[next];
  if (found === undefined) return;
  showPanel();
  goToChange(found);
}

/** The text as it was before, on pages of its own. */
export function showOriginal(): void {
  openDialog({ kind: 'preview', isOriginal: true });
}

export function toggleMarks(): void {
  useTrackingStore.setState(({ isMarked }) => ({ isMarked: !isMarked }));
}

/** The tour's step over the start screen or the plan: what to do next, and the way there. It covers nothing. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { Block } from '../../shared/model/plan/block.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import {
  endTour,
  followTour,
  seeWork,
  startTour,
  TOUR_STEPS,
  type TourStep,
  useTourStore,
} from '../state/tour-store.ts';
import { openDialog, showPanelTab, useViewStore } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

function showPanel(tab: 'facts' | 'clauses'): void {
  updateSettings({ isPanelOpen: true });
  showPanelTab(tab);
}

/** Puts the cursor where the text goes on: into an empty paragraph behind the last block, made where there is none. */
function beginLine(): void {
  withEditor((editor) => {
    const last = editor.readPlan().blocks.at(-1);
    const isEmpty = last?.type === 'paragraph' && last.content.length === 0;
    const blank: Block = { type: 'paragraph', id: newId(), content: [] };
    const id = isEmpty ? last.id : editor.insertBlocksBehind(last?.id ?? null, [blank], {});
    if (id !== null) editor.goTo(id);
    editor.focus();
  });
}

/** Where a step is done; the first is done where the user already is. */
const WAYS: Partial<Readonly<Record<TourStep, () => void>>> = {
  facts: () => showPanel('facts'),
  write: beginLine,
  clause: () => showPanel('clauses'),
  look: () => openDialog({ kind: 'preview' }),
};

/** Offers the tour until it was taken or declined once. */
export function TourOffer() {
  const styles = useStyles();
  const t = useTranslate();
  const isOffered = useSettingsStore((state) => state.isTourOffered);
  if (!isOffered) return null;
  return (
    <MessageBar className={styles.bar}>
      <MessageBarBody>{t('app:tour-offer')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={startTour}>{t('app:tour-start')}</Button>
        <Button appearance="transparent" onClick={() => updateSettings({ isTourOffered: false })}>
          {t('app:tour-decline')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export function TourBar() {
  const styles = useStyles();
  const t = useTranslate();
  const step = useTourStore((state) => state.step);
  const snapshot = useEditorStore((state) => state.snapshot);
  const isInPlan = useDocumentStore((state) => state.view === 'plan');
  const isLooking = useViewStore(({ dialog, panelTab }) => dialog?.kind === 'preview' || panelTab === 'preview');
  const work = useMemo(() => seeWork(isInPlan ? snapshot : null, isLooking), [snapshot, isInPlan, isLooking]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step that begins is judged at once by the work as it is
  useEffect(() => followTour(work), [work, step]);
  if (step === null) return null;
  const name = TOUR_STEPS[step];
  const way = name === undefined ? undefined : WAYS[name];
  return (
    <MessageBar className={styles.bar} intent={name === undefined ? 'success' : 'info'}>
      <MessageBarBody>
        {name === undefined
          ? t('app:tour-done')
          : t('app:tour-step', { step: step + 1, count: TOUR_STEPS.length, what: t(`app:tour-${name}`) })}
      </MessageBarBody>
      <MessageBarActions>
        {way !== undefined && <Button onClick={way}>{t('app:tour-go')}</Button>}
        <Button appearance="transparent" onClick={endTour}>
          {t(name === undefined ? 'app:close' : 'app:tour-end')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Has the plan looked at by its worker whenever the typing rests, and draws on the page what comes of it: figures and findings. */
import { useEffect } from 'react';
import { shareReport } from '../../shared/judgement/checks/check-report.ts';
import { NO_CHECKS, useChecksStore, useOpenFindings } from '../state/checks-store.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { usePlanViewStore } from '../state/plan-view-store.ts';
import { endPlanWorker, getPlanWorker } from '../state/plan-worker/plan-worker.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { createBlockMarks } from './block-marks.ts';
import { useNewestClauses } from './use-newest-clauses.ts';
import { useTemplateRequirements } from './use-template-requirements.ts';

/** What is drawn of the whole plan beside its text. */
function useView(): void {
  const snapshot = useEditorStore((state) => state.snapshot);
  useEffect(() => {
    if (snapshot === null) return;
    getPlanWorker()
      .follow(snapshot, { kind: 'view' })
      .then(({ figures, parts }) => {
        usePlanViewStore.setState({ parts });
        useEditorStore.getState().handle?.showFigures(figures);
      }, reportError);
  }, [snapshot]);
}

function useChecking(): void {
  const snapshot = useEditorStore((state) => state.snapshot);
  const template = useTemplateRequirements(snapshot?.templateId);
  const clauses = useNewestClauses(snapshot);
  const ownWords = useSettingsStore((state) => state.ownWords);
  useEffect(() => {
    // Without the template's demands the first report would guess at what the second one knows.
    if (snapshot === null || template === undefined) return;
    getPlanWorker()
      .follow(snapshot, { kind: 'check', template, clauses, ownWords })
      .then(
        (report) =>
          useChecksStore.setState((before) => ({ report: shareReport(before.report, report), state: 'checked' })),
        (cause: unknown) => {
          reportError(cause);
          useChecksStore.setState({ state: 'failed' });
        },
      );
  }, [snapshot, template, clauses, ownWords]);
}

function useWorker(): void {
  useEffect(
    () => () => {
      endPlanWorker();
      useChecksStore.setState(NO_CHECKS);
      usePlanViewStore.setState({ parts: null });
    },
    [],
  );
}

/** Renders nothing: a component of its own, so that a check draws nothing else anew. */
export function LiveChecks() {
  useWorker();
  useView();
  useChecking();
  const t = useTranslate();
  const handle = useEditorStore((state) => state.handle);
  const findings = useOpenFindings();
  useEffect(() => {
    const { snapshot } = useEditorStore.getState();
    if (handle !== null && snapshot !== null) handle.showMarks(createBlockMarks(snapshot, findings, t));
  }, [handle, findings, t]);
  return null;
}

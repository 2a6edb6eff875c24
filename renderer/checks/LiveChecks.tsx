/** Checks the plan whenever the typing rests, and draws on the page what was found. */
import { useEffect, useRef } from 'react';
import { shareReport } from '../../shared/judgement/checks/check-report.ts';
import { NO_CHECKS, useChecksStore, useOpenFindings } from '../state/checks-store.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { createBlockMarks } from './block-marks.ts';
import { type Checker, createChecker } from './create-checker.ts';
import { useNewestClauses } from './use-newest-clauses.ts';
import { useTemplateRequirements } from './use-template-requirements.ts';

function useChecking(): void {
  const checker = useRef<Checker | null>(null);
  const snapshot = useEditorStore((state) => state.snapshot);
  useEffect(() => {
    checker.current = createChecker(
      (report) =>
        useChecksStore.setState((before) => ({ report: shareReport(before.report, report), state: 'checked' })),
      () => useChecksStore.setState({ state: 'failed' }),
    );
    return () => {
      checker.current?.dispose();
      useChecksStore.setState(NO_CHECKS);
    };
  }, []);
  const template = useTemplateRequirements(snapshot?.templateId);
  const clauses = useNewestClauses(snapshot);
  useEffect(() => {
    // Without the template's demands the first report would guess at what the second one knows.
    if (snapshot !== null && template !== undefined) checker.current?.check({ plan: snapshot, template, clauses });
  }, [snapshot, template, clauses]);
}

/** Renders nothing: a component of its own, so that a check draws nothing else anew. */
export function LiveChecks() {
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

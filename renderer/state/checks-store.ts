/** What the last check of the plan has found. It lags behind the typing by about a second. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { type CheckReport, NO_REPORT } from '../../shared/judgement/checks/check-report.ts';
import { findReason } from '../../shared/judgement/checks/ignore.ts';
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { useEditorStore } from './editor-store.ts';

type ChecksState = {
  readonly report: CheckReport;
  /** `waiting` until the plan has been checked for the first time. */
  readonly state: 'waiting' | 'checked' | 'failed';
};

export const NO_CHECKS: ChecksState = { report: NO_REPORT, state: 'waiting' };

export const useChecksStore = create<ChecksState>()(() => NO_CHECKS);

/** Findings to be dealt with: all that are not ignored. */
export function useOpenFindings(): readonly Finding[] {
  const findings = useChecksStore((state) => state.report.findings);
  const ignoredFindings = useEditorStore((state) => state.settings?.ignoredFindings);
  return useMemo(
    () => findings.filter((finding) => findReason({ ignoredFindings }, finding) === null),
    [findings, ignoredFindings],
  );
}

/** A finding in words. */
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { type Translate, toMessageKey } from '../ui/translate.ts';

/** How sure the finding is, and who says so; '' for a fault that needs no authority. */
export function describeGrade({ severity, source }: Finding, t: Translate): string {
  const grade = t(`checks:grade-${severity}`);
  if (source !== undefined) return t('checks:grade-source', { grade, source });
  return severity === 'fault' ? '' : grade;
}

export function describeFinding({ messageKey, params }: Finding, t: Translate): string {
  return t(toMessageKey(messageKey), params);
}

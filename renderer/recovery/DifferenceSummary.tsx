/** How many paragraphs differ, in one sentence. */
import type { RecoveryComparison } from '../../shared/edge/ipc/contract.ts';
import type { PlanChange } from '../../shared/view/comparison/compare-plans.ts';
import { useTranslate } from '../ui/translate.ts';

const KINDS: readonly PlanChange['kind'][] = ['changed', 'added', 'removed', 'moved'];

export function DifferenceSummary({ comparison }: { readonly comparison: RecoveryComparison }) {
  const t = useTranslate();
  const { difference, hasFile } = comparison;
  const counts = KINDS.flatMap((kind) => {
    const count = difference.changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [t(`recovery:count-${kind}`, { count })];
  });
  const parts = [...counts, ...difference.settings.map((setting) => t(`recovery:settings-${setting}`))];
  if (parts.length === 0) return t('recovery:same');
  const summary = parts.join(t('recovery:comma'));
  return t(hasFile ? 'recovery:against-file' : 'recovery:against-nothing', { summary });
}

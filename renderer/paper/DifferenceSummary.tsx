/** How many paragraphs differ, in one sentence. */
import type { PlanComparison } from '../../shared/edge/ipc/contract.ts';
import type { PlanChange } from '../../shared/view/comparison/compare-plans.ts';
import { useTranslate } from '../ui/translate.ts';

const KINDS: readonly PlanChange['kind'][] = ['changed', 'added', 'removed', 'moved'];

type Props = {
  readonly comparison: PlanComparison;
  /** What the older state is: the plan's file, what the window holds, a version that was kept, or one held against another. */
  readonly against: 'file' | 'window' | 'version' | 'versions';
};

export function DifferenceSummary({ comparison: { difference, hasBefore }, against }: Props) {
  const t = useTranslate();
  const counts = KINDS.flatMap((kind) => {
    const count = difference.changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [t(`recovery:count-${kind}`, { count })];
  });
  const parts = [...counts, ...difference.settings.map((setting) => t(`recovery:settings-${setting}`))];
  if (parts.length === 0) return t(`recovery:same-${against}`);
  const summary = parts.join(t('recovery:comma'));
  return t(hasBefore ? `recovery:against-${against}` : 'recovery:against-nothing', { summary });
}

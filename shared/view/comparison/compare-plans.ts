/** What differs between two states of a plan: paragraph by paragraph, each under the heading of its section. */
import type { Plan } from '../../model/plan/plan.ts';
import { listPlanRows } from './plan-rows.ts';

export type PlanChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Id of the block, of the attachment whose title it is, or of a part that every plan has once: `title`, `signature`. */
  readonly id: string;
  /** The first-level heading it stands under, as it prints; '' in front of the first. */
  readonly section: string;
  /** As it printed before and prints after; '' where it is not. */
  readonly before: string;
  readonly after: string;
};

/** Parts of a plan that are no text of the page. */
const SETTINGS = ['facts', 'scheme', 'layout', 'header', 'assets'] as const;
export type ChangedSetting = (typeof SETTINGS)[number];

export type PlanDifference = {
  /** In the order of the newer state, what was removed at the place where it stood. */
  readonly changes: readonly PlanChange[];
  readonly settings: readonly ChangedSetting[];
};

/** `before` is the older state; `null` where there was none, so that everything is new. */
export function comparePlans(before: Plan | null, after: Plan): PlanDifference {
  const changes = listPlanRows(before, after).flatMap(({ kind, before: was, after: is }): PlanChange[] => {
    const at = is ?? was;
    if (at === null || kind === 'same' || kind === 'moved-away') return [];
    return [{ kind, id: at.id, section: at.section, before: was?.text ?? '', after: is?.text ?? '' }];
  });
  const settings =
    before === null ? [] : SETTINGS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return { changes, settings };
}

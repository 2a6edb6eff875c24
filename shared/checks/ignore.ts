/** Findings the user has judged to be in order: they stay with the plan, and the checks keep silent about them. */
import type { IgnoredFinding } from '../plan/plan.ts';
import type { Finding } from './finding.ts';

/** The part of a plan that remembers them. */
type Ignoring = { readonly ignoredFindings?: IgnoredFinding[] | undefined };

function isAbout({ rule, blockId }: IgnoredFinding, finding: Finding): boolean {
  return finding.rule === rule && finding.blockId === blockId;
}

/** The reason a finding is ignored for ('' where none was given), or `null` where it is not ignored. */
export function findReason({ ignoredFindings = [] }: Ignoring, finding: Finding): string | null {
  return ignoredFindings.find((ignored) => isAbout(ignored, finding))?.reason ?? null;
}

/** Ignores the findings of this one's rule at its block. A finding without a block cannot be ignored. */
export function ignoreFinding<T extends Ignoring>(plan: T, finding: Finding, reason: string): T {
  const { rule, blockId } = finding;
  if (blockId === null) return plan;
  const others = (plan.ignoredFindings ?? []).filter((ignored) => !isAbout(ignored, finding));
  return { ...plan, ignoredFindings: [...others, { rule, blockId, reason: reason.trim() }] };
}

/** Takes that back. */
export function restoreFinding<T extends Ignoring>(plan: T, finding: Finding): T {
  const { ignoredFindings = [], ...rest } = plan;
  const others = ignoredFindings.filter((ignored) => !isAbout(ignored, finding));
  return (others.length === 0 ? rest : { ...rest, ignoredFindings: others }) as T;
}

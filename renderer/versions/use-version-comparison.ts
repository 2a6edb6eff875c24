/** How the plan now, or another version, differs from a version of it, asked of main once it is wanted. */
import { useEffect, useState } from 'react';
import type { Result } from '../../shared/base/errors/result.ts';
import type { PlanComparison } from '../../shared/edge/ipc/contract.ts';
import { request } from '../state/bridge.ts';
import { readPlan } from '../state/editor-store.ts';

/** `null` until the answer is there, and while none is wanted. `withId` names the version that takes the place of the plan as it is now. */
export function useVersionComparison(versionId: string | null, withId: string | null): Result<PlanComparison> | null {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly is: Result<PlanComparison> } | null>(null);
  useEffect(() => {
    const plan = readPlan();
    if (versionId === null || plan === null) return;
    let isWanted = true;
    void request('versions:compare', { versionId, plan, ...(withId !== null && { withId }) }).then((is) => {
      if (isWanted) setAnswer({ to: `${versionId} ${withId}`, is });
    });
    return () => {
      isWanted = false;
    };
  }, [versionId, withId]);
  return answer !== null && answer.to === `${versionId} ${withId}` ? answer.is : null;
}

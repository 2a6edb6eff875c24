/** How a copy differs from its plan's file, asked of main once it is wanted. */
import { useEffect, useState } from 'react';
import type { Result } from '../../shared/base/errors/result.ts';
import type { PlanComparison } from '../../shared/edge/ipc/contract.ts';
import { request } from '../state/bridge.ts';

/** `null` until the answer is there, and while none is wanted. */
export function useComparison(recoveryId: string | null): Result<PlanComparison> | null {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly is: Result<PlanComparison> } | null>(null);
  useEffect(() => {
    if (recoveryId === null) return;
    let isWanted = true;
    void request('recovery:compare', { recoveryId }).then((is) => {
      if (isWanted) setAnswer({ to: recoveryId, is });
    });
    return () => {
      isWanted = false;
    };
  }, [recoveryId]);
  return answer !== null && answer.to === recoveryId ? answer.is : null;
}

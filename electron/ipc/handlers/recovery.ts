/** What a crash left, and the plans opened last. */

import { openRecovered } from '../../documents/open-document.ts';
import { getRecoveryId } from '../../files/autosaves.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

type RecoveryChannel = 'recovery:list' | 'recovery:open' | 'recovery:discard' | 'recent:list' | 'recent:remove';

export function createRecoveryHandlers(program: Program): HandlersOf<RecoveryChannel> {
  const { autosaves, recentPlans, windows } = program;
  /** The automatic copies of plans that are open are no leftovers. */
  const listOpenIds = () =>
    new Set(windows.list().flatMap(({ document }) => (document === null ? [] : [getRecoveryId(document)])));
  return {
    'recovery:list': async () => {
      const openIds = listOpenIds();
      return (await autosaves.list()).filter(({ recoveryId }) => !openIds.has(recoveryId));
    },
    'recovery:open': ({ recoveryId }, planWindow) => openRecovered(program, planWindow, recoveryId),
    'recovery:discard': async ({ recoveryId }) => {
      if (!listOpenIds().has(recoveryId)) await autosaves.remove(recoveryId);
      return null;
    },
    'recent:list': () => recentPlans.list(),
    'recent:remove': async ({ recentId }) => {
      await recentPlans.remove(recentId);
      return null;
    },
  };
}

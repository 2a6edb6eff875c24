/** What a crash left, and the plans opened last. */

import { clearRecent } from '../../documents/clear-recent.ts';
import { openRecovered } from '../../documents/open-document.ts';
import { compareRecovered, isCopyInUse, listRecoverable } from '../../documents/recovery.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

export function createRecoveryHandlers(program: Program): HandlersOf<'recovery' | 'recent'> {
  const { journal, recentPlans } = program;
  return {
    'recovery:list': (_, planWindow) => listRecoverable(program, planWindow),
    'recovery:open': ({ recoveryId }, planWindow) => openRecovered(program, planWindow, recoveryId),
    'recovery:compare': ({ recoveryId }, planWindow) => compareRecovered(program, planWindow, recoveryId),
    'recovery:discard': async ({ recoveryId }) => {
      if (!isCopyInUse(program, recoveryId)) await journal.remove(recoveryId);
      return null;
    },
    'recent:list': () => recentPlans.list(),
    'recent:clear': async () => {
      await clearRecent(program);
      return null;
    },
    'recent:remove': async ({ recentId }) => {
      await recentPlans.remove(recentId);
      return null;
    },
  };
}

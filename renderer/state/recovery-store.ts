/** What crashes left and nobody has decided about yet, as main lists it for this window. */
import { create } from 'zustand';
import type { RecoverablePlan } from '../../shared/edge/ipc/contract.ts';
import { request } from './bridge.ts';

type RecoveryState = {
  /** Newest first. */
  readonly copies: readonly RecoverablePlan[];
  /** True once the user has put the decision off in this window. */
  readonly isPutOff: boolean;
};

export const useRecoveryStore = create<RecoveryState>()(() => ({ copies: [], isPutOff: false }));

/** Asks main again: another plan in the window has other copies, and another window may have taken one. */
export async function readRecoverable(): Promise<void> {
  useRecoveryStore.setState({ copies: await request('recovery:list') });
}

/** Removes a copy for good, as the user wants. */
export async function discardRecoverable(recoveryId: string): Promise<void> {
  await request('recovery:discard', { recoveryId });
  await readRecoverable();
}

export function putOffRecovery(): void {
  useRecoveryStore.setState({ isPutOff: true });
}

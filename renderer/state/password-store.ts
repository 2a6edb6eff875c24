/** The file whose password main is waiting for, over whatever else the window shows. */
import { create } from 'zustand';
import type { Events } from '../../shared/edge/ipc/contract.ts';
import { request } from './bridge.ts';

type PasswordState = { readonly asked: Events['password:asked'] | null };

export const usePasswordStore = create<PasswordState>()(() => ({ asked: null }));

export function askForPassword(asked: Events['password:asked']): void {
  usePasswordStore.setState({ asked });
}

/** `null` gives up. */
export async function answerPassword(password: string | null): Promise<void> {
  usePasswordStore.setState({ asked: null });
  await request('plan:answer-password', { password });
}

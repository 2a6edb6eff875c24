/** Asks the user of a window for the password of a file, in the page: the system has no dialog for it. */
import type { AskPassword, Unlocking } from '../files/keyring.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, sendEvent } from '../windows/plan-window.ts';

/** What waits for each window's answer. */
const waiting = new WeakMap<PlanWindow, (password: string | null) => void>();

/** The page's answer; `null` where the user cancels. */
export function answerPassword(planWindow: PlanWindow, password: string | null): void {
  waiting.get(planWindow)?.(password);
}

/** A newer question, and the end of the window, answer an older one with nothing. */
export function askIn(planWindow: PlanWindow): AskPassword {
  return (fileName, isAgain) =>
    new Promise((resolve) => {
      answerPassword(planWindow, null);
      const giveUp = () => answerPassword(planWindow, null);
      waiting.set(planWindow, (password) => {
        waiting.delete(planWindow);
        planWindow.window.off('closed', giveUp);
        resolve(password);
      });
      planWindow.window.once('closed', giveUp);
      sendEvent(planWindow, 'password:asked', { fileName: fileName || planWindow.title, isAgain });
    });
}

export function unlockIn({ keys }: Program, planWindow: PlanWindow): Unlocking {
  return { keys, ask: askIn(planWindow) };
}

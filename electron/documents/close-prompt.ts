/** What happens to unsaved changes when a window closes, the program quits, or another plan takes this one's place. */
import { app, dialog } from 'electron';
import { type DialogKey, getDialogText } from '../app/dialog-text.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, sendEvent } from '../windows/plan-window.ts';
import { focusWindow } from '../windows/plan-windows.ts';
import { forgetJournal } from './save-document.ts';

type Choice = 'save' | 'discard' | 'cancel';
const CHOICES: readonly Choice[] = ['save', 'discard', 'cancel'];

/** Asks 保存 / 不保存 / 取消. */
export async function askAboutChanges(program: Program, planWindow: PlanWindow, title: string): Promise<Choice> {
  const { language } = program.settings.current;
  const say = (key: DialogKey) => getDialogText(language, key, { title: title || getDialogText(language, 'untitled') });
  const { response } = await dialog.showMessageBox(planWindow.window, {
    type: 'warning',
    message: say('unsavedMessage'),
    detail: say('unsavedDetail'),
    buttons: CHOICES.map(say),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return CHOICES[response] ?? 'cancel';
}

const hasChanges = ({ hasPlan, isDirty }: PlanWindow) => hasPlan && isDirty;

let isQuitting = false;

/** Closing a window for good; the next window of a quitting program follows. */
function closeNow(planWindow: PlanWindow): void {
  planWindow.mayClose = true;
  planWindow.window.close();
  if (isQuitting) app.quit();
}

/** Asks whether what is filled in and not used may go: 返回填写 / 放弃. */
async function askAboutForm(program: Program, planWindow: PlanWindow, name: string): Promise<boolean> {
  const { language } = program.settings.current;
  const { response } = await dialog.showMessageBox(planWindow.window, {
    type: 'warning',
    message: getDialogText(language, 'halfFilledMessage', { name }),
    detail: getDialogText(language, 'halfFilledDetail'),
    buttons: [getDialogText(language, 'backToForm'), getDialogText(language, 'abandonForm')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** `discard` where there is nothing to ask about, too. */
async function askAboutAll(program: Program, planWindow: PlanWindow): Promise<Choice> {
  const { halfFilled } = planWindow;
  if (halfFilled !== null && !(await askAboutForm(program, planWindow, halfFilled))) return 'cancel';
  return hasChanges(planWindow) ? askAboutChanges(program, planWindow, planWindow.title) : 'discard';
}

async function ask(program: Program, planWindow: PlanWindow): Promise<void> {
  planWindow.isAsking = true;
  focusWindow(planWindow);
  const choice = await askAboutAll(program, planWindow);
  planWindow.isAsking = false;
  if (choice === 'cancel') {
    isQuitting = false;
  } else if (choice === 'discard') {
    // From here on the journal takes nothing more of this window, which may be writing to it just now.
    planWindow.mayClose = true;
    await forgetJournal(program, planWindow);
    closeNow(planWindow);
  } else {
    sendEvent(planWindow, 'window:save-and-close', null);
  }
}

/** The page's answer to `window:save-and-close`. */
export function finishClose(planWindow: PlanWindow, mayClose: boolean): void {
  if (mayClose) closeNow(planWindow);
  else isQuitting = false;
}

/** Closes the window only after the user has decided about unsaved changes and half-filled forms. A page that crashed cannot be asked to save. */
export function guardClosing(program: Program, planWindow: PlanWindow): void {
  planWindow.window.on('close', (event) => {
    const mustAsk = hasChanges(planWindow) || planWindow.halfFilled !== null;
    if (!mustAsk || planWindow.mayClose || planWindow.hasCrashed) return;
    event.preventDefault();
    if (!planWindow.isAsking) void ask(program, planWindow);
  });
}

/** Remembers that closing was meant for the whole program. */
export function watchQuitting(): void {
  app.on('before-quit', () => {
    isQuitting = true;
  });
}

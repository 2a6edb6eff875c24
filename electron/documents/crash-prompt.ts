/** A page that crashed or hangs: it is offered to be reloaded, with what was saved automatically. */
import { dialog } from 'electron';
import { type DialogKey, getDialogText } from '../app/dialog-text.ts';
import { logEvent } from '../app/log.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, showState } from '../windows/plan-window.ts';

async function choose(program: Program, planWindow: PlanWindow, keys: readonly [DialogKey, DialogKey, ...DialogKey[]]) {
  const { language } = program.settings.current;
  const title = planWindow.title || getDialogText(language, 'untitled');
  const [message = '', detail = '', ...buttons] = keys.map((key) => getDialogText(language, key, { title }));
  const { response } = await dialog.showMessageBox(planWindow.window, {
    type: 'error',
    message,
    detail,
    buttons,
    defaultId: 0,
    noLink: true,
  });
  return response;
}

/** A page that dies again and again dies of its plan. */
const CRASH_LIMIT = 3;

/** The plan comes back with the page, unless it is what the page dies of: its journal is then offered on the start screen. */
function reload(planWindow: PlanWindow): void {
  planWindow.hasCrashed = false;
  planWindow.isAnswered = false;
  planWindow.halfFilled = null;
  planWindow.crashes += 1;
  if (planWindow.crashes >= CRASH_LIMIT) {
    Object.assign(planWindow, {
      document: null,
      hasPlan: false,
      isDirty: false,
      crashes: 0,
      start: { kind: 'start-screen' },
    });
    showState(planWindow);
  }
  planWindow.window.webContents.reload();
}

export function guardCrashes(program: Program, planWindow: PlanWindow): void {
  const { window } = planWindow;
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    logEvent('window.crashed', { reason });
    // The user has chosen to reload a page that hangs: ending it was our doing.
    if (planWindow.hasCrashed) return reload(planWindow);
    planWindow.hasCrashed = true;
    const response = await choose(program, planWindow, ['crashMessage', 'crashDetail', 'reload', 'close']);
    if (response === 0) reload(planWindow);
    else window.close();
  });
  window.on('unresponsive', async () => {
    logEvent('window.unresponsive');
    const response = await choose(program, planWindow, ['hangMessage', 'hangDetail', 'wait', 'reload']);
    if (response !== 1 || window.isDestroyed()) return;
    planWindow.hasCrashed = true;
    window.webContents.forcefullyCrashRenderer();
  });
}

/**
 * The end of the user's session: nobody can be asked any more, and the system soon kills what still runs. Every window brings its journal up to
 * what it shows, and the program ends; the next start offers what was unsaved.
 */
import { app, powerMonitor } from 'electron';
import { logEvent } from '../app/log.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, sendEvent } from '../windows/plan-window.ts';

/** A page that hangs keeps nobody waiting: its journal is a moment old. */
const HAND_OVER_LIMIT_MS = 2000;
const waiting = new Map<PlanWindow, () => void>();

/** The page's answer to `window:hand-over`. */
export function noteHandedOver(planWindow: PlanWindow): void {
  waiting.get(planWindow)?.();
}

function handOver(planWindow: PlanWindow): Promise<void> {
  return new Promise((resolve) => {
    waiting.set(planWindow, resolve);
    setTimeout(resolve, HAND_OVER_LIMIT_MS);
    sendEvent(planWindow, 'window:hand-over', null);
  });
}

let isEnding = false;

async function endSession(program: Program): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  logEvent('session.ended');
  const windows = program.windows.list();
  await Promise.all(windows.map(handOver));
  for (const planWindow of windows) planWindow.mayClose = true;
  app.quit();
}

/** To be called once the program is ready: before, the system's signals are Electron's own. */
export function watchSessionEnd(program: Program): void {
  const end = () => void endSession(program);
  process.on('SIGTERM', end);
  powerMonitor.on('shutdown', end);
  // Windows asks its windows.
  app.on('browser-window-created', (_event, window) => window.on('query-session-end', end));
}

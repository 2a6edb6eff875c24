/** All open windows, by the page that speaks for each. */
import { BrowserWindow, type WebContents } from 'electron';
import { createPlanWindow, type PlanWindow, type StartRequest } from './plan-window.ts';

export type PlanWindows = {
  open(start: StartRequest): PlanWindow;
  list(): readonly PlanWindow[];
  findByContents(contents: WebContents): PlanWindow | null;
  /** The window the user is in, or the one opened last. */
  findCurrent(): PlanWindow | null;
  findByPath(path: string): PlanWindow | null;
};

/** `prepare` gives each window its close prompt and its answers to a crash. */
export function createPlanWindows(dataFolder: string, prepare: (planWindow: PlanWindow) => void): PlanWindows {
  const windows: PlanWindow[] = [];
  return {
    open(start) {
      const planWindow = createPlanWindow(dataFolder, windows.length, start);
      windows.push(planWindow);
      planWindow.window.on('closed', () => windows.splice(windows.indexOf(planWindow), 1));
      prepare(planWindow);
      return planWindow;
    },
    list: () => windows,
    findByContents: (contents) =>
      windows.find(({ window }) => !window.isDestroyed() && window.webContents === contents) ?? null,
    findCurrent() {
      const focused = BrowserWindow.getFocusedWindow();
      return windows.find(({ window }) => window === focused) ?? windows.at(-1) ?? null;
    },
    findByPath: (path) =>
      windows.find(
        ({ document, start, hasPlan }) =>
          document?.filePath === path || (!hasPlan && start.kind === 'file' && start.path === path),
      ) ?? null,
  };
}

export function focusWindow({ window }: PlanWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

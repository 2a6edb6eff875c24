/** One window with at most one plan in it, and what main knows of that plan. */
import { BrowserWindow, nativeTheme } from 'electron';
import windowStateKeeper from 'electron-window-state';
import { MESSAGES } from '../../shared/base/messages/messages.ts';
import type { EventName, Events } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { getPreloadFile } from '../app/paths.ts';
import type { Fingerprint } from '../files/fingerprint.ts';
import type { Key } from '../files/protect.ts';
import type { JournalOwner } from '../journal/journal.ts';
import { APP_PAGE } from '../protocol/app-protocol.ts';

/** What the window was opened for; its page asks once it is there, and again after a reload. */
export type StartRequest =
  | { readonly kind: 'start-screen' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'new-plan'; readonly plan: Plan; readonly key: Key | null };

/** A plan's file as last seen, and what the plan is protected with; `key` is `null` for one that is not. */
export type HeldPlan = JournalOwner & { readonly key: Key | null };
/** The plan in a window, with the name of its journal of unsaved changes. */
export type WindowDocument = HeldPlan & { readonly recoveryId: string };

export type PlanWindow = {
  readonly window: BrowserWindow;
  start: StartRequest;
  document: WindowDocument | null;
  /** The file as another program has changed it and the user has been told; `null` while nobody has. */
  seenChange: Fingerprint | null;
  title: string;
  /** File name, without extension, to offer for a plan that has none; `null` to make one from its title. */
  suggestedName: string | null;
  isDirty: boolean;
  /** Name of a form in the page that is filled in and that nothing has taken yet; `null` where there is none. */
  halfFilled: string | null;
  hasPlan: boolean;
  /** True once the page was told what to show; what it says before is about an empty page. */
  isAnswered: boolean;
  /** True once nothing stands in the way of closing. */
  mayClose: boolean;
  isAsking: boolean;
  hasCrashed: boolean;
  /** Crashes of the page since the plan in it was opened. */
  crashes: number;
};

const DEFAULT_WIDTH_PX = 1440;
const DEFAULT_HEIGHT_PX = 900;
const CASCADE_PX = 28;

function createBrowserWindow(dataFolder: string, openCount: number): BrowserWindow {
  const bounds = windowStateKeeper({
    path: dataFolder,
    file: 'window.json',
    defaultWidth: DEFAULT_WIDTH_PX,
    defaultHeight: DEFAULT_HEIGHT_PX,
  });
  const offset = openCount * CASCADE_PX;
  const window = new BrowserWindow({
    width: bounds.width,
    height: bounds.height,
    // Absent at the first start: the system then centres the window.
    ...(Number.isInteger(bounds.x) && Number.isInteger(bounds.y) ? { x: bounds.x + offset, y: bounds.y + offset } : {}),
    minWidth: 720,
    minHeight: 480,
    show: false,
    // What shows before the page does.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1c1e' : '#eceff1',
    webPreferences: {
      preload: getPreloadFile(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  // The first window's place is the remembered one; the others stand beside it.
  if (openCount === 0) bounds.manage(window);
  return window;
}

/** Opens a window and loads the editor's page into it. */
export function createPlanWindow(dataFolder: string, openCount: number, start: StartRequest): PlanWindow {
  const window = createBrowserWindow(dataFolder, openCount);
  const planWindow: PlanWindow = {
    window,
    start,
    document: null,
    seenChange: null,
    title: '',
    suggestedName: null,
    isDirty: false,
    halfFilled: null,
    hasPlan: false,
    isAnswered: false,
    mayClose: false,
    isAsking: false,
    hasCrashed: false,
    crashes: 0,
  };
  window.once('ready-to-show', () => window.show());
  // The title is ours: it follows the plan, not the page.
  window.on('page-title-updated', (event) => event.preventDefault());
  showState(planWindow);
  void window.loadURL(APP_PAGE);
  return planWindow;
}

const PROGRAM_NAME = MESSAGES['zh-CN'].app.name;
const UNTITLED = MESSAGES['zh-CN'].app.untitled;

/** Title and unsaved mark: `● 消防预案 — 章法`. */
export function showState(planWindow: PlanWindow): void {
  const { window, title, isDirty, hasPlan } = planWindow;
  window.setTitle(hasPlan ? `${isDirty ? '● ' : ''}${title || UNTITLED} — ${PROGRAM_NAME}` : PROGRAM_NAME);
  window.setDocumentEdited(hasPlan && isDirty);
  if (process.platform === 'darwin') window.setRepresentedFilename(planWindow.document?.filePath ?? '');
}

/** Tells the page something unasked. */
export function sendEvent<E extends EventName>(planWindow: PlanWindow, event: E, payload: Events[E]): void {
  if (!planWindow.window.isDestroyed()) planWindow.window.webContents.send('zhangfa:event', event, payload);
}

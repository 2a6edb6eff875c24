/** What each entry of the application menu and of the page's menu does. Main owns the accelerators; the window never listens for them itself. */
import type { MenuCommand } from '../../../shared/edge/ipc/contract.ts';
import { showStartScreen, useDocumentStore } from '../document-store.ts';
import { editAndReturn, withEditor } from '../editor-store.ts';
import { useImportStore } from '../import-store.ts';
import { stepZoom, updateSettings, useSettingsStore } from '../settings-store.ts';
import { openDialog, openFindBar } from '../view-store.ts';
import { exportPlan, printPlan } from './export-plan.ts';
import { leavePlan, openPlan } from './open-plan.ts';
import { savePlan, savePlanAs } from './save-plan.ts';

/** A field outside the page keeps its own undo history. */
function isInField(): boolean {
  return document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
}

/** Commands that need a plan, and do nothing on the start screen. */
const PLAN_COMMANDS: Partial<Record<MenuCommand, () => unknown>> = {
  save: savePlan,
  'save-as': savePlanAs,
  'export-docx': () => exportPlan('docx'),
  'export-docx-frozen': () => exportPlan('docx', 'frozen'),
  'export-pdf': () => exportPlan('pdf'),
  'export-txt': () => exportPlan('txt'),
  'export-md': () => exportPlan('md'),
  'save-as-template': () => openDialog({ kind: 'save-as-template' }),
  'by-products': () => openDialog({ kind: 'by-products' }),
  preview: () => openDialog({ kind: 'preview' }),
  print: printPlan,
  'close-plan': leavePlan,
  undo: () => withEditor((handle) => handle.undo()),
  redo: () => withEditor((handle) => handle.redo()),
  find: () => openFindBar('find'),
  replace: () => openFindBar('replace'),
  'toggle-outline': () => updateSettings({ isOutlineOpen: !useSettingsStore.getState().isOutlineOpen }),
  'toggle-panel': () => updateSettings({ isPanelOpen: !useSettingsStore.getState().isPanelOpen }),
  'zoom-in': () => stepZoom(1),
  'zoom-out': () => stepZoom(-1),
  'zoom-reset': () => updateSettings({ zoomPercent: 100 }),
  'restart-number': () => editAndReturn((handle) => handle.setStart(1)),
  'continue-number': () => editAndReturn((handle) => handle.setStart(null)),
  'start-number-at': () => openDialog({ kind: 'start-at' }),
  // Loaded when it is first wanted: the clause library is large.
  'save-clause': async () => (await import('./write-from-selection.ts')).writeFromSelection(),
  'keep-shape': () => editAndReturn((handle) => handle.keepShape(true)),
  'level-shape': () => editAndReturn((handle) => handle.keepShape(false)),
};

const COMMANDS: Partial<Record<MenuCommand, () => unknown>> = {
  new: showStartScreen,
  open: () => openPlan(),
  shortcuts: () => openDialog({ kind: 'shortcuts' }),
  about: () => openDialog({ kind: 'about' }),
};

/** What the import screen, which hides everything else, leaves to the menu. */
const IMPORT_COMMANDS: readonly MenuCommand[] = ['open', 'shortcuts', 'about'];

export function runMenuCommand(command: MenuCommand): void {
  if ((command === 'undo' || command === 'redo') && isInField()) {
    document.execCommand(command);
    return;
  }
  const isImporting = useImportStore.getState().source !== null;
  if (isImporting && !IMPORT_COMMANDS.includes(command)) return;
  const hasPlan = useDocumentStore.getState().view === 'plan';
  const run = COMMANDS[command] ?? (hasPlan ? PLAN_COMMANDS[command] : undefined);
  void run?.();
}

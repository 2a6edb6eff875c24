/** The order in which the program starts. */
import { app, Menu, nativeTheme, session, shell } from 'electron';
import { getOwnArguments, parseStartArguments, readSecondStart, type StartArguments } from './app/arguments.ts';
import { findPackageKey } from './app/build-note.ts';
import { setChromiumSwitches } from './app/chromium-switches.ts';
import { findInstalledAs } from './app/installed-as.ts';
import { logCrash, startLog } from './app/log.ts';
import { chooseDataFolder, findPortableFolder, getJournalFile, getPagesFile, getRendererFolder } from './app/paths.ts';
import { getPolicyFile, type Policy, readPolicy } from './app/policy.ts';
import { createOwnClauses } from './clauses/own-clauses.ts';
import { guardClosing, watchQuitting } from './documents/close-prompt.ts';
import { guardCrashes } from './documents/crash-prompt.ts';
import { letGoOfFile } from './documents/hold-file.ts';
import { openFromOutside } from './documents/open-document.ts';
import { watchFile } from './documents/outside-changes.ts';
import { refuseForFolder, refuseForPolicy } from './documents/refuse-start.ts';
import { watchSessionEnd } from './documents/session-end.ts';
import { tellDamaged } from './documents/tell-damaged.ts';
import { tidyUp } from './documents/tidy-up.ts';
import { setAsideDamaged } from './files/check-data-folder.ts';
import { createKeyring } from './files/keyring.ts';
import { createPlanLocks } from './files/plan-locks.ts';
import { probeFolder } from './files/probe-folder.ts';
import { createRecentPlans } from './files/recent-plans.ts';
import { createHandlers } from './ipc/handlers/index.ts';
import { registerHandlers } from './ipc/register.ts';
import { startUtility } from './jobs/utility.ts';
import { createKeeper } from './journal/journal-client.ts';
import { showApplicationMenu } from './menu/application-menu.ts';
import { addContextMenu } from './menu/context-menu.ts';
import { createPages } from './pages/pages.ts';
import type { Program } from './program.ts';
import { registerAppScheme, serveApp } from './protocol/app-protocol.ts';
import { openSettings, type SettingsStore } from './settings/settings-store.ts';
import { createOwnTemplates } from './templates/own-templates.ts';
import { createUpdates, getUpdatesFolder } from './updates/updates.ts';
import { guardAllContents, guardSession } from './windows/guards.ts';
import { sendEvent } from './windows/plan-window.ts';
import { createPlanWindows, focusWindow } from './windows/plan-windows.ts';

function createProgram(dataFolder: string, settings: SettingsStore, policy: Policy): Program {
  const keys = createKeyring();
  const program: Program = {
    dataFolder,
    off: policy.off ?? [],
    settings,
    recentPlans: createRecentPlans(dataFolder, () => void showApplicationMenu(program)),
    planLocks: createPlanLocks(),
    keys,
    ...createKeeper(getJournalFile(), dataFolder, keys),
    ownTemplates: createOwnTemplates(dataFolder, policy.templateFolder ?? null),
    ownClauses: createOwnClauses(
      dataFolder,
      (state) => {
        for (const planWindow of program.windows.list()) sendEvent(planWindow, 'own-clauses:changed', state);
      },
      Date.now,
      policy.clauseFolder ?? null,
    ),
    updates: createUpdates({
      version: app.getVersion(),
      target: findInstalledAs(),
      arch: process.arch,
      portableFolder: findPortableFolder(),
      policyPlace: policy.updatePlace ?? null,
      publicKey: policy.updateKey ?? findPackageKey(),
      folder: getUpdatesFolder(dataFolder),
      getUserPlace: () => settings.current.updatePlace,
      // An empty sentence says that the system has opened it.
      openInstaller: async (path) => (await shell.openPath(path)) === '',
    }),
    pages: createPages(() => startUtility(getPagesFile(), null, 'zhangfa pages')),
    windows: createPlanWindows(dataFolder, (planWindow) => {
      guardClosing(program, planWindow);
      guardCrashes(program, planWindow);
      watchFile(planWindow);
      addContextMenu(program, planWindow);
      planWindow.window.on('closed', () => letGoOfFile(program, planWindow.document?.filePath ?? null));
    }),
  };
  return program;
}

/** Opens what a start asks for; a bare second start brings the program to the front. */
async function openStart(program: Program, start: StartArguments, isFirst: boolean): Promise<void> {
  for (const path of start.paths) await openFromOutside(program, path);
  if (start.paths.length > 0) return;
  const current = program.windows.findCurrent();
  if (!isFirst && current !== null && !start.isSample) focusWindow(current);
  else program.windows.open({ kind: start.isSample ? 'sample' : 'start-screen' });
}

/** Where a place of updates is set, looks there once. What goes wrong is for 检查更新 to say. */
async function tellOfUpdate(program: Program): Promise<void> {
  if (program.updates.getState().place === '') return;
  const offer = await program.updates.check();
  if (!offer.ok || offer.value === null) return;
  for (const planWindow of program.windows.list()) {
    sendEvent(planWindow, 'updates:offered', { version: offer.value.version });
  }
}

async function runProgram(start: StartArguments, dataFolder: string, policy: Policy): Promise<void> {
  const filesBeforeReady: string[] = [];
  const keepFile = (event: Electron.Event, path: string) => {
    event.preventDefault();
    filesBeforeReady.push(path);
  };
  // macOS hands over double-clicked files this way, the first ones before the program is ready.
  app.on('open-file', keepFile);

  const damaged = await setAsideDamaged(dataFolder, Date.now());
  const [settings] = await Promise.all([openSettings(dataFolder, { language: policy.language }), app.whenReady()]);
  nativeTheme.themeSource = settings.current.appearance;
  guardSession(session.defaultSession);
  serveApp(getRendererFolder());
  const program = createProgram(dataFolder, settings, policy);
  registerHandlers(createHandlers(program), program.windows, program.off);

  watchSessionEnd(program);
  app.off('open-file', keepFile);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFromOutside(program, path);
  });
  app.on('second-instance', (_event, argv, folder, data) => {
    const own = getOwnArguments(argv, app.getAppPath(), app.isPackaged);
    void openStart(program, readSecondStart(data, own, folder), false);
  });
  app.on('activate', () => {
    if (program.windows.list().length === 0) program.windows.open({ kind: 'start-screen' });
  });
  app.once('quit', () => program.pages.end());
  await openStart(program, { ...start, paths: [...start.paths, ...filesBeforeReady] }, true);
  // While the page loads, of itself.
  await showApplicationMenu(program);
  void tellDamaged(program, damaged);
  await tidyUp(program);
  await tellOfUpdate(program);
}

function main(): void {
  const own = getOwnArguments(process.argv, app.getAppPath(), app.isPackaged);
  const start = parseStartArguments(own, process.cwd());
  const policy = readPolicy(getPolicyFile());
  if (!policy.ok) {
    void refuseForPolicy(policy.error);
    return;
  }
  const dataFolder = chooseDataFolder(policy.value);
  setChromiumSwitches();
  registerAppScheme();
  guardAllContents();
  // Else Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);

  const usable = probeFolder(dataFolder);
  if (!usable.ok) {
    void refuseForFolder(dataFolder, usable.error);
    return;
  }
  startLog(dataFolder);
  process.on('uncaughtException', (cause) => logCrash('main', cause));
  process.on('unhandledRejection', (cause) => logCrash('main', cause));
  // Chromium reorders a second start's arguments, so it sends what it made of them itself.
  if (!app.requestSingleInstanceLock(start)) {
    app.quit();
    return;
  }
  watchQuitting();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void runProgram(start, dataFolder, policy.value);
}

main();

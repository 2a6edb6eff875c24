/** The program itself: what it is and what it remembers. */
import { app, clipboard, nativeTheme } from 'electron';
import type { RequestOf, Settings } from '../../../shared/edge/ipc/contract.ts';
import { findRuntimeKind } from '../../app/build-note.ts';
import { writeDiagnostics } from '../../app/diagnostics.ts';
import { findFontSubstitutions } from '../../fonts/font-substitutions.ts';
import { showApplicationMenu } from '../../menu/application-menu.ts';
import type { Program } from '../../program.ts';
import { type PlanWindow, sendEvent } from '../../windows/plan-window.ts';
import type { HandlersOf } from '../register.ts';

/** What all windows share; widths and zoom are each window's own until it is opened anew. */
const SHARED: readonly (keyof Settings)[] = [
  'language',
  'appearance',
  'favouriteTemplates',
  'favouriteClauses',
  'recentClauses',
  'schemes',
  'ownWords',
];

function tellOtherWindows(program: Program, writer: PlanWindow, changes: RequestOf<'settings:write'>): void {
  const shared = Object.fromEntries(
    Object.entries(changes).filter(([name]) => SHARED.includes(name as keyof Settings)),
  );
  if (Object.keys(shared).length === 0) return;
  for (const planWindow of program.windows.list()) {
    if (planWindow !== writer) sendEvent(planWindow, 'settings:changed', shared);
  }
}

export function createAppHandlers(program: Program): HandlersOf<'app' | 'settings'> {
  return {
    'app:info': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      runtime: findRuntimeKind(),
      platform: process.platform,
      fontSubstitutions: await findFontSubstitutions(),
    }),
    'app:copy-diagnostics': async () => {
      const { language, appearance } = program.settings.current;
      const about = { version: app.getVersion(), runtime: findRuntimeKind(), language, appearance };
      const windows = program.windows.list().length;
      clipboard.writeText(await writeDiagnostics(program.dataFolder, { ...about, windows }, Date.now()));
      return null;
    },
    'settings:read': () => program.settings.current,
    'settings:write': async (changes, planWindow) => {
      const written = await program.settings.change(changes);
      tellOtherWindows(program, planWindow, changes);
      if (changes.appearance !== undefined) nativeTheme.themeSource = changes.appearance;
      if (changes.language !== undefined) await showApplicationMenu(program);
      return written;
    },
  };
}

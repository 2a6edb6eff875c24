/** The program itself: what it is and what it remembers. */
import { app } from 'electron';
import type { AppInfo } from '../../../shared/edge/ipc/contract.ts';
import { findFontSubstitutions } from '../../fonts/font-substitutions.ts';
import { showApplicationMenu } from '../../menu/application-menu.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const RUNTIMES: readonly AppInfo['runtime'][] = ['official', 'fallback', 'override'];

export function createAppHandlers(program: Program): HandlersOf<'app:info' | 'settings:read' | 'settings:write'> {
  return {
    'app:info': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      runtime: RUNTIMES.find((runtime) => runtime === process.env.ZHANGFA_RUNTIME) ?? 'official',
      platform: process.platform,
      fontSubstitutions: await findFontSubstitutions(),
    }),
    'settings:read': () => program.settings.current,
    'settings:write': async (changes) => {
      const written = await program.settings.change(changes);
      if (changes.language !== undefined) await showApplicationMenu(program);
      return written;
    },
  };
}

/** Bringing in files that are no plans: reading them, and files dropped on the window. */
import { basename } from 'node:path';
import { openDropped } from '../../documents/open-document.ts';
import { endImport, hasImport, readImport } from '../../import/window-import.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

export function createImportHandlers(program: Program): HandlersOf<'import'> {
  return {
    'import:drop': ({ fileName, bytes }, planWindow) => openDropped(program, planWindow, basename(fileName), bytes),
    'import:read': (request, planWindow) => readImport(planWindow, request),
    'import:close': (_, planWindow) => {
      endImport(planWindow);
      return null;
    },
    'import:open-windows': ({ plans }, planWindow) => {
      // What is made from a protected plan says what it says.
      const key = hasImport(planWindow) ? null : (planWindow.document?.key ?? null);
      for (const plan of plans) program.windows.open({ kind: 'new-plan', plan, key });
      return null;
    },
  };
}

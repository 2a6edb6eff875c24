/** The window that asks: what it shows first, its title, the end of a close. */
import { type Result, succeed } from '../../../shared/errors/result.ts';
import type { StartView } from '../../../shared/ipc/contract.ts';
import type { Program } from '../../app/program.ts';
import { openDocument, openRecovered } from '../../documents/open-document.ts';
import { getRecoveryId } from '../../files/autosaves.ts';
import { finishClose } from '../../windows/close-prompt.ts';
import { type PlanWindow, showState } from '../../windows/plan-window.ts';
import type { HandlersOf } from '../register.ts';

/** After a reload the window gets its plan back: the automatic copy where there is one, else the file. */
async function findStartView(program: Program, planWindow: PlanWindow): Promise<Result<StartView>> {
  const { document, start } = planWindow;
  if (document !== null) {
    planWindow.document = null;
    const recovered = await openRecovered(program, planWindow, getRecoveryId(document));
    if (recovered.ok) return succeed({ kind: 'plan', opened: recovered.value });
  }
  const path = document?.filePath ?? (start.kind === 'file' ? start.path : null);
  if (path !== null) {
    const opened = await openDocument(program, planWindow, path);
    return opened.ok ? succeed({ kind: 'plan', opened: opened.value }) : opened;
  }
  return succeed({ kind: start.kind === 'sample' ? 'sample' : 'start-screen' });
}

export function createWindowHandlers(
  program: Program,
): HandlersOf<'window:start-view' | 'window:set-state' | 'window:finish-close'> {
  return {
    'window:start-view': async (_, planWindow) => {
      const view = await findStartView(program, planWindow);
      // What could not be opened once is not tried again at the next reload.
      if (!view.ok) planWindow.start = { kind: 'start-screen' };
      return view;
    },
    'window:set-state': ({ title, isDirty, hasPlan }, planWindow) => {
      Object.assign(planWindow, { title, isDirty, hasPlan });
      if (!hasPlan) planWindow.document = null;
      showState(planWindow);
      return null;
    },
    'window:finish-close': ({ mayClose }, planWindow) => {
      finishClose(planWindow, mayClose);
      return null;
    },
  };
}

/** The window that asks: what it shows first, its title, its page's menu, the end of a close. */
import { type Result, succeed } from '../../../shared/base/errors/result.ts';
import type { StartView } from '../../../shared/edge/ipc/contract.ts';
import { resolveTitleText } from '../../../shared/view/resolve/resolve.ts';
import { finishClose } from '../../documents/close-prompt.ts';
import { letGoOfFile } from '../../documents/hold-file.ts';
import { holdDocument, openDocument, openRecovered } from '../../documents/open-document.ts';
import { forgetJournal } from '../../documents/save-document.ts';
import { noteHandedOver } from '../../documents/session-end.ts';
import { showPageMenu } from '../../menu/context-menu.ts';
import type { Program } from '../../program.ts';
import { type PlanWindow, showState } from '../../windows/plan-window.ts';
import type { HandlersOf } from '../register.ts';

/** After a reload the window gets its plan back: its journal where there is one, else the file. */
async function findStartView(program: Program, planWindow: PlanWindow): Promise<Result<StartView>> {
  const { document, start } = planWindow;
  if (document !== null) {
    planWindow.document = null;
    const recovered = await openRecovered(program, planWindow, document.recoveryId);
    if (recovered.ok) return succeed({ kind: 'plan', opened: recovered.value });
  }
  const path = document?.filePath ?? (start.kind === 'file' ? start.path : null);
  if (path !== null) {
    return openDocument(program, planWindow, path);
  }
  if (start.kind === 'new-plan') {
    const { plan, key } = start;
    const owner = { planId: plan.id, filePath: null, fingerprint: null, key };
    await holdDocument(program, planWindow, owner, resolveTitleText(plan));
    return succeed({
      kind: 'plan',
      opened: { plan, fileName: null, savedAt: null, isRecovered: true, isProtected: key !== null },
    });
  }
  return succeed({ kind: start.kind === 'sample' ? 'sample' : 'start-screen' });
}

export function createWindowHandlers(program: Program): HandlersOf<'window'> {
  return {
    'window:start-view': async (_, planWindow) => {
      const view = await findStartView(program, planWindow);
      // What could not be opened once is not tried again at the next reload.
      if (!view.ok) planWindow.start = { kind: 'start-screen' };
      planWindow.isAnswered = true;
      return view;
    },
    'window:set-state': async ({ title, isDirty, hasPlan, halfFilled }, planWindow) => {
      planWindow.halfFilled = halfFilled;
      if (!planWindow.isAnswered) return null;
      Object.assign(planWindow, { title, isDirty, hasPlan });
      showState(planWindow);
      if (!hasPlan) {
        // The plan was put away; the user has decided about its changes.
        await forgetJournal(program, planWindow);
        const path = planWindow.document?.filePath ?? null;
        planWindow.document = null;
        letGoOfFile(program, path);
      }
      return null;
    },
    'window:page-menu': (state, planWindow) => {
      showPageMenu(program, planWindow, state);
      return null;
    },
    'window:paste-text': (_, { window }) => {
      window.webContents.pasteAndMatchStyle();
      return null;
    },
    'window:handed-over': (_, planWindow) => {
      noteHandedOver(planWindow);
      return null;
    },
    'window:finish-close': ({ mayClose }, planWindow) => {
      finishClose(planWindow, mayClose);
      return null;
    },
  };
}

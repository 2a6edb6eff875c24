/** The window's life with main: what it shows first, what main tells it, and what main must know of it. */

import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import { listen, request } from '../state/bridge.ts';
import { startFollowingPages } from '../state/commands/follow-pages.ts';
import { handOverAndTell, startJournal } from '../state/commands/journal.ts';
import { showOpenedFile } from '../state/commands/open-plan.ts';
import { tellChange } from '../state/commands/outside-change.ts';
import { runMenuCommand } from '../state/commands/run-command.ts';
import { saveAndClose } from '../state/commands/save-plan.ts';
import { startDailyVersions } from '../state/commands/versions.ts';
import { isDirty, showStartScreen, useDocumentStore } from '../state/document-store.ts';
import { tell, tellError } from '../state/notice-store.ts';
import { askForPassword } from '../state/password-store.ts';
import { openDialog } from '../state/view-store.ts';
import { useHalfFilledStore } from '../ui/half-filled.ts';
import { i18n, translate } from '../ui/translate.ts';
import { StartScreen, Workspace } from './views.ts';

const TITLE_MAX = 1000;

/** Keeps main's window title and close prompt true. */
function reportState(): void {
  let reported = '';
  const report = () => {
    const state = useDocumentStore.getState();
    const payload = {
      title: state.title.slice(0, TITLE_MAX),
      isDirty: isDirty(state),
      hasPlan: state.loaded !== null,
      halfFilled: useHalfFilledStore.getState().names.at(-1)?.slice(0, TITLE_MAX) ?? null,
    };
    const key = JSON.stringify(payload);
    if (key === reported) return;
    reported = key;
    void request('window:set-state', payload);
  };
  useDocumentStore.subscribe(report);
  useHalfFilledStore.subscribe(report);
  report();
}

async function showFirstView(): Promise<void> {
  const start = await request('window:start-view');
  if (!start.ok) {
    tellError(start.error);
    showStartScreen();
    return;
  }
  switch (start.value.kind) {
    case 'plan':
      showOpenedFile(start.value, true);
      break;
    case 'import':
    case 'clause-pack':
    case 'template':
      showStartScreen();
      showOpenedFile(start.value, true);
      break;
    case 'sample': {
      const { showSample } = await import('../templates/show-sample.ts');
      await showSample();
      break;
    }
    case 'start-screen':
      await StartScreen.preload();
      showStartScreen();
  }
}

export async function startSession(): Promise<void> {
  listen('menu:command', ({ command }) => runMenuCommand(command));
  listen('window:save-and-close', () => void saveAndClose());
  listen('window:hand-over', () => void handOverAndTell());
  listen('password:asked', askForPassword);
  listen('plan:opened', ({ opened }) => showOpenedFile(opened, true));
  listen('plan:changed-elsewhere', ({ fileName }) => tellChange(fileName));
  listen('updates:offered', ({ version }) =>
    tell('info', translate('updates:found', { version }), {
      label: translate('updates:look'),
      run: () => openDialog({ kind: 'updates' }),
    }),
  );
  listen('plan:open-failed', (error) => tell('error', describeError(error as AppError, i18n.language as Language)));
  startJournal();
  startDailyVersions();
  startFollowingPages();
  reportState();
  await showFirstView();
  // The one that is not shown yet, before it is wanted.
  requestIdleCallback(() => void Promise.all([StartScreen.preload(), Workspace.preload()]));
}

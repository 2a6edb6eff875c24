/** The user's own words for proofreading, as files. The list itself is among the settings. */
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { succeed } from '../../../shared/base/errors/result.ts';
import { OWN_WORDS_EXTENSION } from '../../../shared/judgement/proofing/own-words-file.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import type { Program } from '../../program.ts';
import { readOwnWordsFile, writeOwnWordsFile } from '../../proofing/own-words-files.ts';
import type { HandlersOf } from '../register.ts';

export function createOwnWordsHandlers(program: Program): HandlersOf<'own-words'> {
  const text = (key: Parameters<typeof getDialogText>[1]) => getDialogText(program.settings.current.language, key);
  return {
    'own-words:export': async ({ ownWords }, planWindow) => {
      const path = await chooseTarget(program, planWindow, {
        title: text('exportWordsTitle'),
        defaultPath: join(app.getPath('documents'), `${text('wordsFileName')}.${OWN_WORDS_EXTENSION}`),
        kind: text('wordsFiles'),
        extension: OWN_WORDS_EXTENSION,
      });
      if (path === null) return succeed(null);
      const written = await writeOwnWordsFile(path, ownWords);
      return written.ok ? succeed({ fileName: basename(path) }) : written;
    },
    'own-words:import': async (_, planWindow) => {
      const chosen = await dialog.showOpenDialog(planWindow.window, {
        title: text('importWordsTitle'),
        properties: ['openFile'],
        filters: [
          { name: text('wordsFiles'), extensions: [OWN_WORDS_EXTENSION, 'csv'] },
          { name: text('allFiles'), extensions: ['*'] },
        ],
      });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? succeed(null) : readOwnWordsFile(path);
    },
  };
}

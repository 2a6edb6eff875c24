/** The user's own clauses, and packs of them as files. */
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { succeed } from '../../../shared/base/errors/result.ts';
import { PACK_EXTENSION } from '../../../shared/content/clauses/pack.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { readPackFile, writePackFile } from '../../clauses/pack-files.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

export function createClauseHandlers(program: Program): HandlersOf<'own-clauses' | 'clause-pack'> {
  const text = (key: Parameters<typeof getDialogText>[1]) => getDialogText(program.settings.current.language, key);
  const listFilters = () => [{ name: text('packFiles'), extensions: [PACK_EXTENSION] }];
  return {
    'own-clauses:read': () => program.ownClauses.read(),
    'own-clauses:change': (change) => program.ownClauses.change(change),
    'clause-pack:export': async (pack, planWindow) => {
      const path = await chooseTarget(program, planWindow, {
        title: text('exportPackTitle'),
        defaultPath: join(app.getPath('documents'), `${suggestFileName(pack.name, 'clauses')}.${PACK_EXTENSION}`),
        kind: text('packFiles'),
        extension: PACK_EXTENSION,
      });
      if (path === null) return succeed(null);
      const written = await writePackFile(path, pack);
      return written.ok ? succeed({ fileName: basename(path) }) : written;
    },
    'clause-pack:open': async (_, planWindow) => {
      const chosen = await dialog.showOpenDialog(planWindow.window, {
        title: text('openPackTitle'),
        properties: ['openFile'],
        filters: [...listFilters(), { name: text('allFiles'), extensions: ['*'] }],
      });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? succeed(null) : readPackFile(path);
    },
  };
}

/** Page set-ups as files: handing one to colleagues and taking one from them. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { fail, type Result, succeed } from '../../../shared/base/errors/result.ts';
import type { PageSetup } from '../../../shared/model/plan/page-setup.ts';
import {
  PAGE_SETUP_FILE_EXTENSION,
  PAGE_SETUP_FILE_LIMIT_MB,
  parsePageSetupFile,
  serializePageSetup,
} from '../../../shared/model/plan/page-setup-file.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { failReading } from '../../files/file-errors.ts';
import { writeFileSafely } from '../../files/write-file-safely.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const BYTES_PER_MB = 1024 * 1024;

/** Errors: `page-setup.invalid`, `import.too-large`, those of the file system. */
async function readPageSetupFile(path: string): Promise<Result<PageSetup>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail('page-setup.invalid', { fileName });
    const sizeMb = Math.ceil(status.size / BYTES_PER_MB);
    if (sizeMb > PAGE_SETUP_FILE_LIMIT_MB) {
      return fail('import.too-large', { fileName, sizeMb, limitMb: PAGE_SETUP_FILE_LIMIT_MB });
    }
    return parsePageSetupFile(await readFile(path), fileName);
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

export function createPageSetupHandlers(program: Program): HandlersOf<'page-setup'> {
  const text = (key: Parameters<typeof getDialogText>[1]) => getDialogText(program.settings.current.language, key);
  return {
    'page-setup:export': async ({ pageSetup }, planWindow) => {
      const path = await chooseTarget(program, planWindow, {
        title: text('exportPageSetupTitle'),
        defaultPath: join(
          app.getPath('documents'),
          `${suggestFileName(pageSetup.name, 'page-setup')}.${PAGE_SETUP_FILE_EXTENSION}`,
        ),
        kind: text('pageSetupFiles'),
        extension: PAGE_SETUP_FILE_EXTENSION,
      });
      if (path === null) return succeed(null);
      const written = await writeFileSafely(path, serializePageSetup(pageSetup));
      return written.ok ? succeed({ fileName: basename(path) }) : written;
    },
    'page-setup:import': async (_, planWindow) => {
      const chosen = await dialog.showOpenDialog(planWindow.window, {
        title: text('importPageSetupTitle'),
        properties: ['openFile'],
        filters: [
          { name: text('pageSetupFiles'), extensions: [PAGE_SETUP_FILE_EXTENSION] },
          { name: text('allFiles'), extensions: ['*'] },
        ],
      });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? succeed(null) : readPageSetupFile(path);
    },
  };
}

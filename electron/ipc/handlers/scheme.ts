/** Numbering schemes as files: handing one to colleagues and taking one from them. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { fail, type Result, succeed } from '../../../shared/base/errors/result.ts';
import type { NumberingScheme } from '../../../shared/model/numbering/scheme.ts';
import {
  parseSchemeFile,
  SCHEME_FILE_EXTENSION,
  SCHEME_FILE_LIMIT_MB,
  serializeScheme,
} from '../../../shared/model/numbering/scheme-file.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { failReading } from '../../files/file-errors.ts';
import { writeFileSafely } from '../../files/write-file-safely.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const BYTES_PER_MB = 1024 * 1024;

/** Errors: `scheme.invalid`, `import.too-large`, those of the file system. */
async function readSchemeFile(path: string): Promise<Result<NumberingScheme>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail('scheme.invalid', { fileName });
    const sizeMb = Math.ceil(status.size / BYTES_PER_MB);
    if (sizeMb > SCHEME_FILE_LIMIT_MB) {
      return fail('import.too-large', { fileName, sizeMb, limitMb: SCHEME_FILE_LIMIT_MB });
    }
    return parseSchemeFile(await readFile(path), fileName);
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

export function createSchemeHandlers(program: Program): HandlersOf<'scheme'> {
  const text = (key: Parameters<typeof getDialogText>[1]) => getDialogText(program.settings.current.language, key);
  const listFilters = () => [{ name: text('schemeFiles'), extensions: [SCHEME_FILE_EXTENSION] }];
  return {
    'scheme:export': async ({ scheme }, planWindow) => {
      const name = suggestFileName(scheme.name, scheme.id);
      const path = await chooseTarget(program, planWindow, {
        title: text('exportSchemeTitle'),
        defaultPath: join(app.getPath('documents'), `${name}.${SCHEME_FILE_EXTENSION}`),
        kind: text('schemeFiles'),
        extension: SCHEME_FILE_EXTENSION,
      });
      if (path === null) return succeed(null);
      const written = await writeFileSafely(path, serializeScheme(scheme));
      return written.ok ? succeed({ fileName: basename(path) }) : written;
    },
    'scheme:import': async (_, planWindow) => {
      const chosen = await dialog.showOpenDialog(planWindow.window, {
        title: text('importSchemeTitle'),
        properties: ['openFile'],
        filters: [...listFilters(), { name: text('allFiles'), extensions: ['*'] }],
      });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? succeed(null) : readSchemeFile(path);
    },
  };
}

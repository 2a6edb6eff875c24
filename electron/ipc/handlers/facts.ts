/** Facts to an Excel workbook for a clerk to fill in, and from one. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import { fail, type Result, succeed } from '../../../shared/base/errors/result.ts';
import type { Sheet } from '../../../shared/content/facts/facts-sheets.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { failReading } from '../../files/file-errors.ts';
import { writeFileSafely } from '../../files/write-file-safely.ts';
import { READING_LIMITS } from '../../jobs/limits.ts';
import { startMainJob } from '../../jobs/main-job.ts';
import { type Job, JobDied } from '../../jobs/start-job.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const EXTENSION = 'xlsx';
const LIMIT_MB = 20;
const BYTES_PER_MB = 1024 * 1024;

/** One call of a worker of its own. */
async function inWorker<T>(call: (job: Job) => Promise<T>): Promise<T> {
  const job = startMainJob(READING_LIMITS, new AbortController().signal);
  try {
    return await call(job);
  } finally {
    job.end();
  }
}

/** Errors: those of `readWorkbook`, `import.too-large`, `import.over-limit`, `import.failed`, those of the file system. */
async function readSheets(path: string): Promise<Result<{ fileName: string; sheets: Sheet[] }>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail('import.failed', { fileName });
    const sizeMb = Math.ceil(status.size / BYTES_PER_MB);
    if (sizeMb > LIMIT_MB) return fail('import.too-large', { fileName, sizeMb, limitMb: LIMIT_MB });
    const bytes = await readFile(path);
    const read = await inWorker((job) => job.call('readWorkbook', { bytes, fileName }));
    return read.ok ? succeed({ fileName, sheets: read.value }) : read;
  } catch (cause) {
    if (cause instanceof JobDied) return fail('import.over-limit', { fileName });
    return failReading(cause, fileName);
  }
}

export function createFactsHandlers(program: Program): HandlersOf<'facts'> {
  const text = (key: Parameters<typeof getDialogText>[1]) => getDialogText(program.settings.current.language, key);
  return {
    'facts:export': async ({ facts }, planWindow) => {
      const filePath = planWindow.document?.filePath ?? null;
      const folder = filePath === null ? app.getPath('documents') : dirname(filePath);
      const name = suggestFileName(`${facts.unit.name}${text('factsFileName')}`, text('factsFileName'));
      const path = await chooseTarget(program, planWindow, {
        title: text('exportFactsTitle'),
        defaultPath: join(folder, `${name}.${EXTENSION}`),
        kind: text('workbooks'),
        extension: EXTENSION,
      });
      if (path === null) return succeed(null);
      try {
        const bytes = await inWorker((job) => job.call('writeFactsWorkbook', facts));
        const written = await writeFileSafely(path, bytes);
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      } catch (cause) {
        return fail('export.failed', { fileName: basename(path) }, cause);
      }
    },
    'facts:import': async (_, planWindow) => {
      const chosen = await dialog.showOpenDialog(planWindow.window, {
        title: text('importFactsTitle'),
        properties: ['openFile'],
        // Others are told how to become one.
        filters: [
          { name: text('workbooks'), extensions: [EXTENSION, 'xls', 'et'] },
          { name: text('allFiles'), extensions: ['*'] },
        ],
      });
      const [path] = chosen.filePaths;
      return chosen.canceled || path === undefined ? succeed(null) : readSheets(path);
    },
  };
}

/** Facts to an Excel workbook for a clerk to fill in, and from one. */
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../../shared/base/errors/result.ts';
import type { Sheet } from '../../../shared/content/facts/facts-sheets.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { chooseHandedFile, giveFile, type HandedKind } from '../../documents/hand-over.ts';
import { limitSize, readLimitedFile } from '../../files/limited-file.ts';
import { READING_LIMITS } from '../../jobs/limits.ts';
import { startMainJob } from '../../jobs/main-job.ts';
import { type Job, JobDied } from '../../jobs/start-job.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const WORKBOOKS: HandedKind = {
  extension: 'xlsx',
  // Others are told how to become one.
  alsoShown: ['xls', 'et'],
  files: 'workbooks',
  giveTitle: 'exportFactsTitle',
  takeTitle: 'importFactsTitle',
};
const checkSize = limitSize(20);

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
  const bytes = await readLimitedFile(path, checkSize, 'import.failed');
  if (!bytes.ok) return bytes;
  try {
    const read = await inWorker((job) => job.call('readWorkbook', { bytes: bytes.value, fileName }));
    return read.ok ? succeed({ fileName, sheets: read.value }) : read;
  } catch (cause) {
    return fail(cause instanceof JobDied ? 'import.over-limit' : 'import.failed', { fileName }, cause);
  }
}

export function createFactsHandlers(program: Program): HandlersOf<'facts'> {
  return {
    'facts:export': ({ facts }, planWindow) => {
      const subject = getDialogText(program.settings.current.language, 'factsFileName');
      const name = suggestFileName(`${facts.unit.name}${subject}`, subject);
      return giveFile(program, planWindow, WORKBOOKS, name, async () => {
        try {
          return succeed(await inWorker((job) => job.call('writeFactsWorkbook', facts)));
        } catch (cause) {
          return fail('export.failed', { fileName: `${name}.${WORKBOOKS.extension}` }, cause);
        }
      });
    },
    'facts:import': async (_, planWindow) => {
      const path = await chooseHandedFile(program, planWindow, WORKBOOKS);
      return path === null ? succeed(null) : readSheets(path);
    },
  };
}

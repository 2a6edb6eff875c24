/** Lists of own words on disk, for handing on and taking over. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { OwnWord } from '../../shared/judgement/proofing/own-words.ts';
import {
  OWN_WORDS_FILE_LIMIT_MB,
  parseOwnWords,
  serializeOwnWords,
} from '../../shared/judgement/proofing/own-words-file.ts';
import { failReading } from '../files/file-errors.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';

const BYTES_PER_MB = 1024 * 1024;
/** Windows' Notepad reads Chinese in UTF-8 by this alone. */
const BYTE_ORDER_MARK = '\uFEFF';

export function writeOwnWordsFile(path: string, list: readonly OwnWord[]): Promise<Result<null>> {
  return writeFileSafely(path, `${BYTE_ORDER_MARK}${serializeOwnWords(list)}`);
}

/** Errors: `import.too-large`, those of `parseOwnWords` and of the file system. */
export async function readOwnWordsFile(path: string): Promise<Result<OwnWord[]>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail('file.read-failed', { fileName });
    const sizeMb = Math.ceil(status.size / BYTES_PER_MB);
    if (sizeMb > OWN_WORDS_FILE_LIMIT_MB) {
      return fail('import.too-large', { fileName, sizeMb, limitMb: OWN_WORDS_FILE_LIMIT_MB });
    }
    return parseOwnWords(await readFile(path), fileName);
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

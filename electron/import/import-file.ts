/** Files that are no plans but can be read into one: which they are, and their bytes within bounds. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { findFormat } from '../../shared/exchange/import/formats.ts';
import { failReading } from '../files/file-errors.ts';

const BYTES_PER_MB = 1024 * 1024;

/** True for a file to be imported; anything else is opened as a plan. */
export function isImportable(fileName: string): boolean {
  return findFormat(fileName) !== null;
}

/** The refusal of a file that is too large, `null` for one that is not. */
export function checkImportSize(sizeBytes: number, fileName: string): Result<never> | null {
  const limitMb = findFormat(fileName)?.limitMb ?? 0;
  if (sizeBytes <= limitMb * BYTES_PER_MB) return null;
  return fail('import.too-large', { fileName, sizeMb: Math.ceil(sizeBytes / BYTES_PER_MB), limitMb });
}

/** Reads a file's bytes; its size is checked first. Errors: `import.too-large`, `import.failed`, those of the file system. */
export async function readImportFile(path: string): Promise<Result<Uint8Array>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail('import.failed', { fileName });
    return checkImportSize(status.size, fileName) ?? succeed(await readFile(path));
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

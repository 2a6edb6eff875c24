/** Files that are no plans but can be read into one: which they are, and their bytes within bounds. */
import type { Result } from '../../shared/base/errors/result.ts';
import { findFormat } from '../../shared/exchange/import/formats.ts';
import { limitSize, readLimitedFile } from '../files/limited-file.ts';

/** True for a file to be imported; anything else is opened as a plan. */
export function isImportable(fileName: string): boolean {
  return findFormat(fileName) !== null;
}

/** The refusal of a file that is too large for its format, `null` for one that is not. */
export function checkImportSize(sizeBytes: number, fileName: string): Result<never> | null {
  return limitSize(findFormat(fileName)?.limitMb ?? 0)(sizeBytes, fileName);
}

/** Reads a file's bytes; its size is checked first. Errors: `import.too-large`, `import.failed`, those of the file system. */
export function readImportFile(path: string): Promise<Result<Uint8Array>> {
  return readLimitedFile(path, checkImportSize, 'import.failed');
}

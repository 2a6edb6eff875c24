/** Files whose kind has a greatest size: it is looked at before anything is read. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ErrorCode, fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { failReading } from './file-errors.ts';

const BYTES_PER_MB = 1024 * 1024;

/** The refusal of a file that is too large, `null` for one that is not. */
export type SizeCheck = (sizeBytes: number, fileName: string) => Result<never> | null;

/** Refuses with `code`, which gets `fileName`, `sizeMb` and `limitMb`. */
export function limitSize(limitMb: number, code: ErrorCode = 'import.too-large'): SizeCheck {
  return (sizeBytes, fileName) =>
    sizeBytes > limitMb * BYTES_PER_MB
      ? fail(code, { fileName, sizeMb: Math.ceil(sizeBytes / BYTES_PER_MB), limitMb })
      : null;
}

/** A file's bytes. Errors: that of `checkSize`, `notAFile` for folders, devices and pipes, those of the file system. */
export async function readLimitedFile(
  path: string,
  checkSize: SizeCheck,
  notAFile: ErrorCode,
): Promise<Result<Buffer<ArrayBuffer>>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail(notAFile, { fileName });
    return checkSize(status.size, fileName) ?? succeed(await readFile(path));
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

/** Files that are no plans but can be read into one: which they are, and their bytes within bounds. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { failReading } from '../files/file-errors.ts';

/** By extension, in lower case and without its dot: how large such a file may be. Text of 20 MB is some 7 million characters. */
const LIMITS_MB: Readonly<Record<string, number>> = {
  txt: 20,
  md: 20,
  markdown: 20,
  html: 20,
  htm: 20,
  xhtml: 20,
  docx: 200,
  docm: 200,
  // Not readable: the importers say so in words of their own.
  doc: 200,
  wps: 200,
  rtf: 200,
  pdf: 200,
};
const BYTES_PER_MB = 1024 * 1024;

/** What the open dialog offers beside plans. */
export const IMPORT_EXTENSIONS = Object.keys(LIMITS_MB);

function getExtension(fileName: string): string {
  return extname(fileName).slice(1).toLowerCase();
}

/** True for a file to be imported; anything else is opened as a plan. */
export function isImportable(fileName: string): boolean {
  return Object.hasOwn(LIMITS_MB, getExtension(fileName));
}

/** The refusal of a file that is too large, `null` for one that is not. */
export function checkImportSize(sizeBytes: number, fileName: string): Result<never> | null {
  const limitMb = LIMITS_MB[getExtension(fileName)] ?? 0;
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

/** Clause packs on disk: written by the safe writer, and read whole or not at all. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fail, type Result } from '../../shared/base/errors/result.ts';
import {
  type ClausePack,
  type OpenedPack,
  PACK_EXTENSION,
  PACK_LIMIT_MB,
  parsePack,
  serializePack,
} from '../../shared/content/clauses/pack.ts';
import { failReading } from '../files/file-errors.ts';
import { hashContent } from '../files/fingerprint.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';

const BYTES_PER_MB = 1024 * 1024;

export function isPackFile(fileName: string): boolean {
  return extname(fileName).toLowerCase() === `.${PACK_EXTENSION}`;
}

export function writePackFile(path: string, pack: ClausePack): Promise<Result<null>> {
  return writeFileSafely(path, serializePack(pack, hashContent));
}

/** Bytes of a pack that is at hand. Errors: `pack.too-large` with `sizeMb` and `limitMb`, those of `parsePack`. */
export function readPackBytes(bytes: Uint8Array, fileName: string): Result<OpenedPack> {
  return checkSize(bytes.byteLength, fileName) ?? parsePack(bytes, fileName, hashContent);
}

function checkSize(size: number, fileName: string): Result<never> | null {
  const sizeMb = Math.ceil(size / BYTES_PER_MB);
  return sizeMb > PACK_LIMIT_MB ? fail('pack.too-large', { fileName, sizeMb, limitMb: PACK_LIMIT_MB }) : null;
}

/** Errors: as above, those of the file system. A file that is too large is not read. */
export async function readPackFile(path: string): Promise<Result<OpenedPack>> {
  const fileName = basename(path);
  try {
    const status = await stat(path);
    // Devices and pipes have no end, and folders no content.
    if (!status.isFile()) return fail('pack.not-a-pack', { fileName });
    return checkSize(status.size, fileName) ?? parsePack(await readFile(path), fileName, hashContent);
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

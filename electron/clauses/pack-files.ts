/** Clause packs on disk: read whole or not at all. */
import { basename, extname } from 'node:path';
import type { Result } from '../../shared/base/errors/result.ts';
import { type OpenedPack, PACK_EXTENSION, PACK_LIMIT_MB, parsePack } from '../../shared/content/clauses/pack.ts';
import { hashContent } from '../files/fingerprint.ts';
import { limitSize, readLimitedFile } from '../files/limited-file.ts';

const checkSize = limitSize(PACK_LIMIT_MB, 'pack.too-large');

export function isPackFile(fileName: string): boolean {
  return extname(fileName).toLowerCase() === `.${PACK_EXTENSION}`;
}

/** Bytes of a pack that is at hand. Errors: `pack.too-large` with `sizeMb` and `limitMb`, those of `parsePack`. */
export function readPackBytes(bytes: Uint8Array, fileName: string): Result<OpenedPack> {
  return checkSize(bytes.byteLength, fileName) ?? parsePack(bytes, fileName, hashContent);
}

/** Errors: as above, those of the file system. A file that is too large is not read. */
export async function readPackFile(path: string): Promise<Result<OpenedPack>> {
  const bytes = await readLimitedFile(path, checkSize, 'pack.not-a-pack');
  return bytes.ok ? parsePack(bytes.value, basename(path), hashContent) : bytes;
}

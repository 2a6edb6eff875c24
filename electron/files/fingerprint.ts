/** How a file looked when we last read or wrote it, so that a change by another program is never overwritten. */
import { createHash, webcrypto } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import { getSystemCode } from './file-errors.ts';

export const fingerprintSchema = z.object({ mtimeMs: z.number(), sizeBytes: z.number(), sha256: z.string() });
export type Fingerprint = z.infer<typeof fingerprintSchema>;

export function hashContent(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same in a thread of Node's own: of a plan with pictures it takes tenths of a second. */
export async function hashBeside(content: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', content)).toString('hex');
}

/** The fingerprint of a file that holds exactly this content; `sha256` may be given where it is at hand. */
export async function takeFingerprint(
  path: string,
  content: string | Uint8Array,
  sha256: string = hashContent(content),
): Promise<Fingerprint> {
  const { mtimeMs, size } = await stat(path);
  return { mtimeMs, sizeBytes: size, sha256 };
}

/** The fingerprint of the file as it is now; `null` where there is none. */
export async function readFingerprint(path: string): Promise<Fingerprint | null> {
  try {
    return await takeFingerprint(path, await readFile(path));
  } catch (cause) {
    if (getSystemCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

/**
 * Whether another program changed the file since. A file that was only touched, copied back or synchronised with the same
 * content counts as unchanged, and so does one that is gone: writing it again loses nothing.
 */
export async function isChangedElsewhere(path: string, known: Fingerprint): Promise<boolean> {
  try {
    const { mtimeMs, size } = await stat(path);
    if (mtimeMs === known.mtimeMs && size === known.sizeBytes) return false;
    return size !== known.sizeBytes || hashContent(await readFile(path)) !== known.sha256;
  } catch (cause) {
    if (getSystemCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

/**
 * What a place of updates says it has: `updates.json` with its Ed25519 signature in `updates.json.sig`. Nothing of it is believed before the
 * signature is found to be that of the key which policy or package name, and of what it names no byte before its checksum is found right.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { UPDATE_TARGETS } from '../../shared/edge/ipc/contract.ts';

export const MANIFEST_FILE = 'updates.json';
export const SIGNATURE_FILE = 'updates.json.sig';
export const MANIFEST_LIMIT_BYTES = 256 * 1024;
/** No package is larger; what goes on and on is not fetched to its end. */
const PACKAGE_LIMIT_BYTES = 2 ** 31;

const updateFileSchema = z.object({
  target: z.enum(UPDATE_TARGETS),
  arch: z.enum(['x64', 'arm64']),
  /** Beside the manifest: a name, never a path. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,150}$/),
  size: z.number().int().positive().max(PACKAGE_LIMIT_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type UpdateFile = z.infer<typeof updateFileSchema>;

const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

const manifestSchema = z.object({
  format: z.literal(1),
  version: z.string().regex(VERSION),
  /** What is new, by language. */
  notes: z.object({ 'zh-CN': z.string().max(4000), en: z.string().max(4000) }),
  files: z.array(updateFileSchema).max(50),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** An Ed25519 public key in base64 of its DER form, as `openssl pkey -pubout -outform DER` writes it; `null` for anything else. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Errors: `update.forged` where the signature is not the key's, `update.invalid` for what is signed but no manifest. */
export function readManifest(bytes: Uint8Array, signature: string, key: KeyObject): Result<Manifest> {
  if (!verify(null, bytes, key, Buffer.from(signature.trim(), 'base64'))) return fail('update.forged');
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? succeed(parsed.data) : fail('update.invalid');
  } catch (cause) {
    return fail('update.invalid', {}, cause);
  }
}

/** True for `1.10.0` over `1.9.3`; an older one that is offered again, signed as it may be, is never taken. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let place = 0; place < 3; place++) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/**
 * Bytes kept from everybody who has not their password: scrypt makes the key, AES-256-GCM enciphers and notices every byte that is another.
 * Both are Node's own. Layout: the line of `shared/model/file/protected-file.ts`, then the enciphered bytes, then the tag of 16.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { type Kdf, readProtectedLine, writeProtectedLine } from '../../shared/model/file/protected-file.ts';

/** A password's key, and what it was made with. */
export type Key = { readonly kdf: Kdf; readonly secret: Uint8Array };

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
const TAG_BYTES = 16;
/** 128 MB and some tenths of a second for each guess. Source: OWASP, Password Storage Cheat Sheet. */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const;

/** The key of a new password: with a salt of its own, so that the same password never makes the same key. */
export const createKey = (password: string): Promise<Key> =>
  deriveKey(password, { name: 'scrypt', salt: randomBytes(SALT_BYTES).toString('base64'), ...COST });

/** The key that a password makes under these conditions, in a thread of Node's own. The same characters count as the same however they were typed. */
export function deriveKey(password: string, kdf: Kdf): Promise<Key> {
  const { n, r, p } = kdf;
  const salt = Buffer.from(kdf.salt, 'base64');
  // Node refuses what takes more than it is told.
  const limits = { N: n, r, p, maxmem: 128 * n * r + 128 * r * p + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, limits, (fault, secret) =>
      fault === null ? resolve({ kdf, secret }) : reject(fault),
    );
  });
}

export function protect(content: Uint8Array | string, { kdf, secret }: Key): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const line = Buffer.from(writeProtectedLine(kdf, nonce.toString('base64')));
  const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(line);
  const enciphered = [cipher.update(Buffer.from(content)), cipher.final()];
  return Buffer.concat([line, ...enciphered, cipher.getAuthTag()]);
}

/** `null` where the key is another one's, or a single byte is not as it was written. */
export function unprotect(bytes: Uint8Array, { secret }: Key): Uint8Array | null {
  const line = readProtectedLine(bytes);
  if (line === null || bytes.length < line.length + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, secret, Buffer.from(line.nonce, 'base64'), { authTagLength: TAG_BYTES })
    .setAAD(bytes.subarray(0, line.length))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const content = decipher.update(bytes.subarray(line.length, -TAG_BYTES));
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    return null;
  }
}

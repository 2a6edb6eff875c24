/**
 * The first line of a file that is protected by a password: one JSON object, ended by a line feed, that says how the key is made and how the
 * rest of the file was enciphered. It is in clear, and part of what the cipher's tag is of, so that no byte of it can be another unnoticed.
 */
import * as z from 'zod';

export const PROTECTED_FORMAT = 'zhangfa-protected';
/** Raised when the line or what follows it changes. */
export const PROTECTED_VERSION = 1;
/** The line is shorter; a longer one is none of ours. */
const LINE_LIMIT_BYTES = 1000;

/**
 * What a key is made with beside the password. scrypt takes 128·n·r bytes: a forged file must not be able to ask for more memory or time than
 * the program is willing to spend on a password. Source: RFC 7914.
 */
const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  /** 16 bytes, in base64. */
  salt: z.string().regex(/^[A-Za-z0-9+/]{22}==$/),
  n: z.union([z.literal(2 ** 14), z.literal(2 ** 15), z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
  r: z.literal(8),
  p: z.literal(1),
});
export type Kdf = Readonly<z.infer<typeof kdfSchema>>;

const lineSchema = z.strictObject({
  format: z.literal(PROTECTED_FORMAT),
  version: z.literal(PROTECTED_VERSION),
  kdf: kdfSchema,
  cipher: z.strictObject({
    name: z.literal('aes-256-gcm'),
    /** 12 bytes, in base64; never the same twice with one key. */
    nonce: z.string().regex(/^[A-Za-z0-9+/]{16}$/),
  }),
});

/** `length` is that of the line in bytes with its line feed. */
export type ProtectedLine = { readonly kdf: Kdf; readonly nonce: string; readonly length: number };

const LINE_FEED = 10;
const BEGINNING = `{"format":"${PROTECTED_FORMAT}"`;

export function writeProtectedLine(kdf: Kdf, nonce: string): string {
  const cipher = { name: 'aes-256-gcm', nonce };
  return `${JSON.stringify({ format: PROTECTED_FORMAT, version: PROTECTED_VERSION, kdf, cipher })}\n`;
}

/** Whether a file says that it is protected; what it says beyond that may be damaged or of a newer version. */
export function isProtected(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING;
}

/** `null` where the line is damaged, of a newer version, or asks for more than this program spends. */
export function readProtectedLine(bytes: Uint8Array): ProtectedLine | null {
  const end = bytes.subarray(0, LINE_LIMIT_BYTES).indexOf(LINE_FEED);
  if (end === -1) return null;
  try {
    const line = lineSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end))));
    return { kdf: line.kdf, nonce: line.cipher.nonce, length: end + 1 };
  } catch {
    return null;
  }
}

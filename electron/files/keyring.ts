/** The keys of the passwords that were given in this run: nothing is asked for twice. They are kept in memory alone. */
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { isProtected, type Kdf, readProtectedLine } from '../../shared/model/file/protected-file.ts';
import { deriveKey, type Key, unprotect } from './protect.ts';

export type Keyring = {
  add(key: Key): void;
  find(kdf: Kdf): Key | null;
  list(): readonly Key[];
};

export function createKeyring(keys: readonly Key[] = []): Keyring {
  const bySalt = new Map(keys.map((key) => [key.kdf.salt, key]));
  return {
    add: (key) => void bySalt.set(key.kdf.salt, key),
    find: ({ salt }) => bySalt.get(salt) ?? null,
    list: () => [...bySalt.values()],
  };
}

/** Asks for the password of a file; `null` where nobody gives one. `isAgain` says that the one before did not open it. */
export type AskPassword = (fileName: string, isAgain: boolean) => Promise<string | null>;
/** What opens protected files: keys known already, and somebody to ask for others, where there is somebody. */
export type Unlocking = { readonly keys: Keyring; readonly ask: AskPassword | null };

/** `key` is what opened it, and with what it is to be written again; `null` for bytes that are not protected. */
export type Opened = { readonly bytes: Uint8Array; readonly key: Key | null };

/** Opens with what is known, asking nobody; `null` where that does not. */
export function openWithKeys(bytes: Uint8Array, keys: Keyring): Opened | null {
  if (!isProtected(bytes)) return { bytes, key: null };
  const line = readProtectedLine(bytes);
  const key = line === null ? null : keys.find(line.kdf);
  const opened = key === null ? null : unprotect(bytes, key);
  return opened === null ? null : { bytes: opened, key };
}

/**
 * Bytes that may be protected, in clear. Errors: `protection.not-opened` (nobody gave the password), `protection.damaged` (its first line, or anything
 * in it where the key is known to be right; or of a newer version).
 */
export async function openProtected(
  bytes: Uint8Array,
  fileName: string,
  { keys, ask }: Unlocking,
): Promise<Result<Opened>> {
  if (!isProtected(bytes)) return succeed({ bytes, key: null });
  const line = readProtectedLine(bytes);
  if (line === null) return fail('protection.damaged', { fileName });
  if (keys.find(line.kdf) !== null) {
    const opened = openWithKeys(bytes, keys);
    return opened === null ? fail('protection.damaged', { fileName }) : succeed(opened);
  }
  for (let isAgain = false; ; isAgain = true) {
    const password = ask === null ? null : await ask(fileName, isAgain);
    if (password === null) return fail('protection.not-opened', { fileName });
    const key = await deriveKey(password, line.kdf);
    const opened = unprotect(bytes, key);
    if (opened === null) continue;
    keys.add(key);
    return succeed({ bytes: opened, key });
  }
}

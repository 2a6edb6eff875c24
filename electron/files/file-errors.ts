/** What the operating system says went wrong with a file, as an error code of ours. */
import { type ErrorCode, fail, type Result } from '../../shared/base/errors/result.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file.not-found',
  EACCES: 'file.permission-denied',
  EPERM: 'file.permission-denied',
  EROFS: 'file.permission-denied',
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  EBUSY: 'file.busy',
  ETXTBSY: 'file.busy',
};

/** Node's own code (`ENOENT`), or `null` for what is no failure of the file system. */
export function getSystemCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

/** The failure of reading a file. `fileName` is what the user sees, without the folder. */
export function failReading(cause: unknown, fileName: string): Result<never> {
  const code = CODES[getSystemCode(cause) ?? ''];
  const told = code === 'file.permission-denied' ? 'file.read-denied' : 'file.read-failed';
  return fail(code === 'file.not-found' ? code : told, { fileName }, getSystemCode(cause) ?? cause);
}

/** The failure of writing one. */
export function failFile(cause: unknown, fileName: string): Result<never> {
  return fail(CODES[getSystemCode(cause) ?? ''] ?? 'file.unknown', { fileName }, getSystemCode(cause) ?? cause);
}

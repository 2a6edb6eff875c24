/** The log: codes, channels and ids, never what a plan says and never a path. */
import { join } from 'node:path';
import log from 'electron-log/main';
import type { AppError } from '../../shared/base/errors/result.ts';

const LIMIT_BYTES = 1024 * 1024;

export function startLog(dataFolder: string): void {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'main.log');
  log.transports.file.maxSize = LIMIT_BYTES;
  log.transports.console.level = false;
  log.transports.ipc.level = false;
}

export function logEvent(event: string, details: Readonly<Record<string, string | number | boolean>> = {}): void {
  log.info(event, details);
}

/** Node's messages quote the path (`open '/home/…'`), so only the part before it is kept. */
export function logError(where: string, error: AppError): void {
  log.error(where, error.code, (error.cause ?? '').replace(/['"‘“].*/su, ''));
}

/** A broken invariant of ours: the stack has our own file names and no plan text. */
export function logCrash(where: string, error: unknown): void {
  log.error(
    where,
    error instanceof Error ? `${error.name} ${error.stack?.split('\n').slice(1, 6).join(' | ')}` : 'thrown',
  );
}

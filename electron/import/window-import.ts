/** The import a window is deciding about: its bytes, and the worker that reads them again with each change of options. */
import { randomUUID } from 'node:crypto';
import { type AppError, fail, type Result } from '../../shared/base/errors/result.ts';
import type { ImportSource, RequestOf } from '../../shared/edge/ipc/contract.ts';
import type { Imported } from '../../shared/exchange/import/imported.ts';
import { READING_LIMITS } from '../jobs/limits.ts';
import { startMainJob } from '../jobs/main-job.ts';
import { type Job, JobDied } from '../jobs/start-job.ts';
import type { PlanWindow } from '../windows/plan-window.ts';

type WindowImport = {
  readonly source: ImportSource;
  readonly bytes: Uint8Array;
  readonly controller: AbortController;
  /** Started with the first reading; it keeps the bytes. */
  job: Job | null;
};

/** One a window at most: the import screen covers it. */
const imports = new WeakMap<PlanWindow, WindowImport>();

/** Windows whose end is waited for; one may import again and again. */
const watched = new WeakSet<PlanWindow>();

/** True while the window's user is deciding. */
export function hasImport(planWindow: PlanWindow): boolean {
  return imports.has(planWindow);
}

/** Forgets the window's import, as its screen is left. */
export function endImport(planWindow: PlanWindow): void {
  const current = imports.get(planWindow);
  imports.delete(planWindow);
  current?.controller.abort();
}

/** Takes a file's bytes in the place of whatever the window was deciding about. */
export function beginImport(planWindow: PlanWindow, fileName: string, bytes: Uint8Array): ImportSource {
  endImport(planWindow);
  const source = { importId: randomUUID(), fileName };
  imports.set(planWindow, { source, bytes, controller: new AbortController(), job: null });
  if (!watched.has(planWindow)) planWindow.window.once('closed', () => endImport(planWindow));
  watched.add(planWindow);
  return source;
}

/** Reads the window's import, off the main thread. Errors: those of the importers; `import.over-limit` where its process was ended at its limits. */
export async function readImport(
  planWindow: PlanWindow,
  { importId, mode, schemeId, encoding, takenBack, accepted }: RequestOf<'import:read'>,
): Promise<Result<Imported>> {
  const current = imports.get(planWindow);
  if (current?.source.importId !== importId) return fail('request.invalid');
  const { bytes, controller } = current;
  const { fileName } = current.source;
  try {
    if (current.job === null) {
      current.job = startMainJob(READING_LIMITS, controller.signal);
      await current.job.call('beginImport', { fileName, bytes });
    }
    const options = {
      mode,
      takenBack,
      accepted,
      ...(schemeId === undefined ? {} : { schemeId }),
      ...(encoding === undefined ? {} : { encoding }),
    };
    return await current.job.call('readImport', options);
  } catch (cause) {
    // A worker that died once is not asked again.
    current.job = null;
    if (cause instanceof JobDied) return fail('import.over-limit', { fileName });
    return fail('import.failed', { fileName }, controller.signal.aborted ? 'ended' : describeCause(cause));
  }
}

/** The stack of our own code without its message, which may quote the source. */
function describeCause(cause: unknown): NonNullable<AppError['cause']> {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  return stack.split('\n').slice(1, 4).join(' | ');
}

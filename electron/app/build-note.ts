/** What a packaged program says of its own build; a program run from its sources is told by its environment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { AppInfo } from '../../shared/edge/ipc/contract.ts';

type Runtime = AppInfo['runtime'];
const RUNTIMES: readonly Runtime[] = ['official', 'fallback', 'override'];

/** Written by `build/scripts/package/app-folder.mjs`. */
type BuildNote = { readonly commit: string; readonly runtime: Runtime; readonly updateKey?: string };

function readBuildNote(): BuildNote | null {
  try {
    return JSON.parse(readFileSync(join(app.getAppPath(), 'dist', 'build.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** Which kind of Electron the program runs on. A package on the fallback is a test build. */
export function findRuntimeKind(): Runtime {
  if (app.isPackaged) return readBuildNote()?.runtime ?? 'official';
  return RUNTIMES.find((runtime) => runtime === process.env.ZHANGFA_RUNTIME) ?? 'official';
}

/** The public key that updates of this package are signed with, where whoever made it has one. */
export const findPackageKey = (): string | null => readBuildNote()?.updateKey ?? null;

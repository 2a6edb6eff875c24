/** Which files this program has open, as other programs and other machines see it. */
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HeldElsewhere } from '../../shared/edge/ipc/contract.ts';
import type { Program } from '../program.ts';

/** One file has one path, also where links lead to it. */
export async function getTruePath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

/** `null` where the file is this program's now; else who has it. */
export async function holdFile(program: Program, path: string): Promise<HeldElsewhere | null> {
  const holder = await program.planLocks.take(path);
  return holder === null ? null : { fileName: basename(path), user: holder.user, host: holder.host };
}

/** Gives a file back that a window has let go of, unless another one has it. */
export function letGoOfFile({ planLocks, windows }: Program, path: string | null): void {
  if (path !== null && !windows.list().some(({ document }) => document?.filePath === path)) planLocks.release(path);
}

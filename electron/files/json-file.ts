/** A small JSON file of the program's own in the data folder. A missing or damaged one counts as its default. */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type * as z from 'zod';
import type { Result } from '../../shared/base/errors/result.ts';
import { failFile } from './file-errors.ts';
import { writeFileSafely } from './write-file-safely.ts';

export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export async function writeJsonFile(path: string, value: unknown): Promise<Result<null>> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (cause) {
    return failFile(cause, basename(path));
  }
  return writeFileSafely(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** A small JSON file of the program's own in the data folder. A missing or damaged one counts as its default. */
import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import type { Result } from '../../shared/base/errors/result.ts';
import { writeOwnFile } from './own-file.ts';

export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Errors: `data-folder.not-written`. */
export function writeJsonFile(path: string, value: unknown): Promise<Result<null>> {
  return writeOwnFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** A page set-up as a file of its own, for handing to colleagues: readable JSON that names its format. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { type PageSetup, pageSetupSchema } from './page-setup.ts';

const PAGE_SETUP_FILE_FORMAT = 'zhangfa-page-setup';
/** Without the dot. */
export const PAGE_SETUP_FILE_EXTENSION = 'json';
/** Larger files are refused before they are read. */
export const PAGE_SETUP_FILE_LIMIT_MB = 1;

const fileSchema = z.object({ format: z.literal(PAGE_SETUP_FILE_FORMAT), pageSetup: pageSetupSchema });

export function serializePageSetup(pageSetup: PageSetup): string {
  return `${JSON.stringify({ format: PAGE_SETUP_FILE_FORMAT, pageSetup }, null, 2)}\n`;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Reads a set-up's file. `fileName` is for the message alone. Error: `page-setup.invalid` for whatever is none, or an absurd one. */
export function parsePageSetupFile(bytes: Uint8Array, fileName: string): Result<PageSetup> {
  const parsed = fileSchema.safeParse(parseJson(bytes));
  if (parsed.success) return succeed(parsed.data.pageSetup);
  const issue = parsed.error.issues[0];
  return fail('page-setup.invalid', { fileName }, `${issue?.code} ${issue?.path.join('.')}`);
}

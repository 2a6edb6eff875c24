/** A numbering scheme as a file of its own, for handing to colleagues: readable JSON that names its format. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { type NumberingScheme, numberingSchemeSchema } from './scheme.ts';

const SCHEME_FILE_FORMAT = 'zhangfa-scheme';
/** Without the dot. */
export const SCHEME_FILE_EXTENSION = 'json';
/** Larger files are refused before they are read; nine levels take some kilobytes. */
export const SCHEME_FILE_LIMIT_MB = 1;

const schemeFileSchema = z.object({ format: z.literal(SCHEME_FILE_FORMAT), scheme: numberingSchemeSchema });

export function serializeScheme(scheme: NumberingScheme): string {
  return `${JSON.stringify({ format: SCHEME_FILE_FORMAT, scheme }, null, 2)}\n`;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // TextDecoder drops a byte order mark by itself.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Reads a scheme's file. `fileName` is for the message alone. Error: `scheme.invalid` for whatever is no scheme, in whole
 * or in part: nothing is mended.
 */
export function parseSchemeFile(bytes: Uint8Array, fileName: string): Result<NumberingScheme> {
  const parsed = schemeFileSchema.safeParse(parseJson(bytes));
  if (parsed.success) return succeed(parsed.data.scheme);
  const issue = parsed.error.issues[0];
  return fail('scheme.invalid', { fileName }, `${issue?.code} ${issue?.path.join('.')}`);
}

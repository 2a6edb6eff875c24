/** The bytes of a plan file as text, and what is wrong with them where they are none. */
import type { ErrorCode } from '../../base/errors/result.ts';
import { PLAN_FILE_FORMAT } from './format.ts';

type Decoded = { readonly text: string; readonly isWhole: boolean } | { readonly code: ErrorCode };

/** A plan file names its format within this many characters of its start. */
const HEAD_LENGTH = 200;

/** Whether text, perhaps cut short, began as a plan file: what is then wrong with it is damage. */
export function beginsAsPlan(text: string): boolean {
  return text.slice(0, HEAD_LENGTH).includes(`"${PLAN_FILE_FORMAT}"`);
}

/**
 * UTF-8 with or without a byte order mark; `isWhole` is false for a plan whose bytes are no longer UTF-8, with U+FFFD in the place of what is none.
 * Errors: `plan-file.empty` (nothing but white space), `plan-file.damaged` (zeros), `plan-file.utf16`, `plan-file.not-a-plan`.
 */
export function decodePlanText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { code: 'plan-file.utf16' };
  let text: string;
  try {
    // TextDecoder drops a byte order mark by itself.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    return beginsAsPlan(readable) ? { text: readable, isWhole: false } : { code: 'plan-file.not-a-plan' };
  }
  if (text.trim() === '') return { code: 'plan-file.empty' };
  // What a file system leaves where a file was renamed before its content reached the disk.
  if (text.startsWith('\0')) return { code: 'plan-file.damaged' };
  return { text, isWhole: true };
}

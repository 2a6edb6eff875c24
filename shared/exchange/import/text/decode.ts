/** Bytes of a text file → characters: UTF-8 with or without a byte order mark, UTF-16 of either order, GB18030. */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';

const TEXT_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** How many bytes are looked at to tell UTF-16 without a mark. */
const SAMPLE_BYTES = 4096;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The text in an encoding, or `null` where a byte does not belong to it. */
function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Characters that texts of this kind are made of: ASCII, Chinese, and their punctuation. */
const USUAL = /[\t\n\r -~\u2010-\u2027\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
/** A share of usual characters below this is no text read in the right order. */
const USUAL_SHARE = 0.8;

/** UTF-16 without a mark: the byte order in which more of the characters are usual ones. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  const share = (label: string) => {
    const text = new TextDecoder(label).decode(sample);
    return (text.match(USUAL)?.length ?? 0) / Math.max(text.length, 1);
  };
  const little = share('utf-16le');
  const big = share('utf-16be');
  if (Math.max(little, big) < USUAL_SHARE) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function detect(bytes: Uint8Array): DecodedText | null {
  const decode = (encoding: TextEncoding, label: string = encoding): DecodedText | null => {
    const text = tryDecode(bytes, label);
    return text === null ? null : { text, encoding };
  };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decode('utf-8-bom', 'utf-8');
  if (startsWith(bytes, 0xff, 0xfe)) return decode('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decode('utf-16be');
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) {
    const guess = guessUtf16(bytes);
    return guess === null ? null : decode(guess);
  }
  return decode('utf-8') ?? decode('gb18030');
}

/** A control character other than white space means that this is some other kind of file. */
function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x09 || (code > 0x0d && code < 0x1b)) return true;
  }
  return false;
}

/**
 * Decodes a text file.
 *
 * @returns `import.empty` for a file without characters, `import.failed` for one that is no text in any of the encodings;
 * both with `fileName`.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Result<DecodedText> {
  const decoded = detect(bytes);
  if (decoded === null) return fail('import.failed', { fileName });
  if (hasControlCharacter(decoded.text)) return fail('import.failed', { fileName });
  return decoded.text.trim() === '' ? fail('import.empty', { fileName }) : succeed(decoded);
}

/** The lines of a text, without their ends: the n-th is line n. */
export function splitLines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\f\u2028\u2029]/);
}

/** An HTML file → a plan. */
import { fail, type Result } from '../../../base/errors/result.ts';
import { createIds, importSource } from '../assembly/import-source.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { createReporter } from '../source/reporter.ts';
import { decodeText, isUtf8, type TextEncoding } from '../text/decode.ts';
import { reportEncoding } from '../text/report-encoding.ts';
import { readHtmlSource } from './read-source.ts';

/** Encodings pages declare by these names; what is declared as Unicode is told by the bytes. */
const DECLARED: Readonly<Record<string, TextEncoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
};
/** A page says its encoding among its first bytes. Source: HTML Standard, 13.2.3.2 Determining the character encoding. */
const HEAD_BYTES = 1024;

/** The encoding a page declares, where its bytes are not UTF-8 or marked themselves. */
function readDeclared(bytes: Uint8Array): TextEncoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  return isUtf8(bytes) ? undefined : DECLARED[name];
}

/**
 * Reads an HTML file of any encoding `decodeText` knows.
 *
 * @returns `import.empty` for a page without content, the errors of `decodeText` and `importSource`.
 */
export function importHtmlFile(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  const decoded = decodeText(bytes, fileName, options.encoding ?? readDeclared(bytes));
  if (!decoded.ok) return decoded;
  const context = { newId: createIds(), reporter: createReporter(options.takenBack) };
  reportEncoding(decoded.value, context.reporter);
  const source = readHtmlSource(decoded.value.text, context);
  return source.items.length === 0 ? fail('import.empty', { fileName }) : importSource(source, options, context);
}

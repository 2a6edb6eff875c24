/** Any foreign file → plans and a report: which importer reads it is told by its first bytes, then by its extension. */
import { fail, type Result } from '../../base/errors/result.ts';
import { importDocx } from './docx/index.ts';
import { detectFileKind, OLD_WORD_NAME } from './docx/package.ts';
import { findFormat } from './formats.ts';
import { importHtmlFile } from './html/import-html-file.ts';
import type { Imported, ImportOptions } from './imported.ts';
import { importText } from './text/import-text.ts';

/** Word and WPS keep one beside a document that is open, under its name behind these characters. */
const LOCK_FILE = /(?:^|[\\/])~\$[^\\/]*$/;

/** A compound file is no shorter than its header. Source: MS-CFB, 2.2 Compound File Header. */
const LEAST_COMPOUND_BYTES = 512;

/** What bytes are called that an installed office program has to make a Word file of first, `null` for all others. */
export function findOfficeKind(bytes: Uint8Array, fileName: string): string | null {
  const kind = detectFileKind(bytes);
  if (kind === 'word-97') return bytes.length < LEAST_COMPOUND_BYTES ? null : OLD_WORD_NAME;
  if (kind === 'rtf') return 'RTF';
  const format = findFormat(fileName);
  return kind === 'other' && format?.reader === 'office' && bytes.length > 0 ? format.name : null;
}

function read(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  const format = findFormat(fileName);
  if (format?.reader === 'word' || detectFileKind(bytes) !== 'other') return importDocx(bytes, options);
  if (format?.reader === null || format?.reader === 'office') return fail('import.unsupported', { kind: format.name });
  return format?.reader === 'html' ? importHtmlFile(bytes, fileName, options) : importText(bytes, fileName, options);
}

/**
 * Reads a file. The same bytes under the same options give the same plans and the same ids.
 *
 * @returns the errors of `importDocx`, `importHtmlFile` and `importText`, all with `fileName`; `import.unsupported` with `kind` for formats
 * that none reads, `import.lock-file` for what Word keeps beside an open document, `import.program-fault` where a reader of ours fails.
 */
export function importFile(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  if (LOCK_FILE.test(fileName)) return fail('import.lock-file', { fileName });
  try {
    const imported = read(bytes, fileName, options);
    if (imported.ok) return imported;
    return fail(imported.error.code, { ...imported.error.params, fileName }, imported.error.cause);
  } catch (error) {
    // An error of ours is never told as damage of the file.
    return fail('import.program-fault', { fileName }, error);
  }
}

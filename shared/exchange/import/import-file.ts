/** Any foreign file → plans and a report: which importer reads it is told by its first bytes, then by its extension. */
import { fail, type Result } from '../../base/errors/result.ts';
import { importDocx } from './docx/index.ts';
import { detectFileKind } from './docx/package.ts';
import { importHtmlFile } from './html/import-html-file.ts';
import type { Imported, ImportOptions } from './imported.ts';
import { importText } from './text/import-text.ts';

/** Formats that no importer reads, by extension, as the message names them. */
const UNREADABLE: Readonly<Record<string, string>> = {
  doc: '.doc',
  wps: '.wps',
  rtf: 'RTF',
  pdf: 'PDF',
};
const WORD_EXTENSIONS = ['docx', 'docm'];
const HTML_EXTENSIONS = ['html', 'htm', 'xhtml'];

/** `html` for `预案.HTML`, '' for a name without extension. */
export function getExtension(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/**
 * Reads a file. The same bytes under the same options give the same plans and the same ids.
 *
 * @returns the errors of `importDocx`, `importHtmlFile` and `importText`, all with `fileName`; `import.unsupported` with `kind` for formats
 * that none reads.
 */
export function importFile(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  const extension = getExtension(fileName);
  const isWord = WORD_EXTENSIONS.includes(extension) || detectFileKind(bytes) !== 'other';
  const kind = UNREADABLE[extension];
  if (kind !== undefined && !isWord) return fail('import.unsupported', { fileName, kind });
  const readText = HTML_EXTENSIONS.includes(extension) ? importHtmlFile : importText;
  const imported = isWord ? importDocx(bytes, options) : readText(bytes, fileName, options);
  if (imported.ok) return imported;
  return fail(imported.error.code, { ...imported.error.params, fileName }, imported.error.cause);
}

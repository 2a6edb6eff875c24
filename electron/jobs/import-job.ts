/** An import in a worker: the bytes come once, and are read again as the user changes the options. */
import type { Result } from '../../shared/base/errors/result.ts';
import { importFile } from '../../shared/exchange/import/import-file.ts';
import type { Imported, ImportOptions } from '../../shared/exchange/import/imported.ts';

export type ImportRequest = { readonly fileName: string; readonly bytes: Uint8Array };
/** `ImportOptions` as plain data. */
export type ReadRequest = Omit<ImportOptions, 'takenBack' | 'accepted'> & {
  readonly takenBack: readonly string[];
  readonly accepted?: readonly string[];
};

export function createImportMethods() {
  let source: ImportRequest | null = null;
  return {
    beginImport(request: ImportRequest): null {
      source = request;
      return null;
    },
    readImport({ takenBack, accepted = [], ...options }: ReadRequest): Result<Imported> {
      if (source === null) throw new Error('no import was begun');
      return importFile(source.bytes, source.fileName, {
        ...options,
        takenBack: new Set(takenBack),
        accepted: new Set(accepted),
      });
    },
  };
}

/** An import in a worker: the bytes come once, and are read again as the user changes the options. */
import type { Result } from '../../shared/base/errors/result.ts';
import { importFile } from '../../shared/exchange/import/import-file.ts';
import type { Imported, ImportOptions } from '../../shared/exchange/import/imported.ts';
import { toReadable } from '../files/to-readable.ts';

export type ImportRequest = { readonly fileName: string; readonly bytes: Uint8Array };
/** `ImportOptions` as plain data. */
export type ReadRequest = Omit<ImportOptions, 'takenBack' | 'accepted'> & {
  readonly takenBack: readonly string[];
  readonly accepted?: readonly string[];
};

export function createImportMethods() {
  let source: ImportRequest | null = null;
  /** Asked for once, with the first reading. */
  let readable: Promise<Result<Uint8Array>> | null = null;
  return {
    beginImport(request: ImportRequest): null {
      source = request;
      readable = null;
      return null;
    },
    async readImport({ takenBack, accepted = [], ...options }: ReadRequest): Promise<Result<Imported>> {
      if (source === null) throw new Error('no import was begun');
      const { bytes, fileName } = source;
      readable ??= toReadable(bytes, fileName);
      const read = await readable;
      if (!read.ok) return read;
      return importFile(read.value, fileName, {
        ...options,
        takenBack: new Set(takenBack),
        accepted: new Set(accepted),
      });
    },
  };
}

/** The bytes of a foreign file as our own readers take them: those that only another program reads come from it as a Word file. */
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import { findOfficeKind } from '../../shared/exchange/import/import-file.ts';
import { convertToDocx, findOffice } from './office.ts';

/** Errors: those of `convertToDocx`. */
export async function toReadable(bytes: Uint8Array, fileName: string): Promise<Result<Uint8Array>> {
  const kind = findOfficeKind(bytes, fileName);
  return kind === null ? succeed(bytes) : convertToDocx(bytes, { fileName, kind }, await findOffice());
}

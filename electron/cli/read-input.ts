/** The file a command works on: a plan, or a foreign file that is read into one. */
import { basename } from 'node:path';
import { findFormat } from '../../shared/exchange/import/formats.ts';
import type { Imported, ImportOptions } from '../../shared/exchange/import/imported.ts';
import type { TextEncoding } from '../../shared/exchange/import/text/decode.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { readKnownPlanFile } from '../files/plan-file.ts';
import type { Key } from '../files/protect.ts';
import { isImportable, readImportFile } from '../import/import-file.ts';
import { BLANKS_AS_TYPED } from './keep-as-typed.ts';
import { stopForError } from './outcome.ts';
import { UNLOCKING } from './password.ts';

export type CommandInput =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly key: Key | null }
  | { readonly kind: 'text'; readonly lines: readonly string[]; read(options: ImportOptions): Promise<Imported> }
  | { readonly kind: 'document'; read(options: ImportOptions): Promise<Imported> };

/** Stops the command with exit code 3 where the file cannot be read. `encoding` is that of a text or a page. */
export async function readInput(path: string, encoding?: TextEncoding): Promise<CommandInput> {
  const fileName = basename(path);
  if (!isImportable(fileName)) {
    const opened = await readKnownPlanFile(path, UNLOCKING);
    return opened.ok ? { kind: 'plan', plan: opened.value.plan, key: opened.value.key } : stopForError(3, opened.error);
  }
  const file = await readImportFile(path);
  if (!file.ok) return stopForError(3, file.error);
  // Neither a plan's own file nor the lines of a text wait for the importers.
  const readBytes = async (bytes: Uint8Array, options: ImportOptions): Promise<Imported> => {
    const { importFile } = await import('../../shared/exchange/import/import-file.ts');
    const imported = importFile(bytes, fileName, encoding === undefined ? options : { ...options, encoding });
    return imported.ok ? imported.value : stopForError(3, imported.error);
  };
  // The lines of a text are lines: commands name these, not blocks.
  if (findFormat(fileName)?.reader !== 'text') {
    const { toReadable } = await import('../files/to-readable.ts');
    const readable = await toReadable(file.value, fileName);
    if (!readable.ok) return stopForError(3, readable.error);
    return { kind: 'document', read: (options) => readBytes(readable.value, options) };
  }
  const read = (options: ImportOptions) => readBytes(file.value, options);
  const { decodeText, splitLines } = await import('../../shared/exchange/import/text/decode.ts');
  const decoded = decodeText(file.value, fileName, encoding);
  if (decoded.ok) return { kind: 'text', lines: splitLines(decoded.value.text), read };
  // Bytes that are no text may still be a file the importers know by name: a Word file that was renamed.
  await read({ mode: 'keep' });
  return stopForError(3, decoded.error);
}

/** A plan, or what the whole source reads as with its numbers kept. */
export async function getPlan(input: CommandInput): Promise<Plan> {
  if (input.kind === 'plan') return input.plan;
  const { whole } = await input.read({ mode: 'keep', takenBack: BLANKS_AS_TYPED });
  return whole.plan;
}

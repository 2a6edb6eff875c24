/** A text file, or pasted text → plans and a report of everything that was changed on the way. */
import type { Result } from '../../../base/errors/result.ts';
import { readLineHabits } from '../../../language/markers/line-habits.ts';
import { createIds, importSource } from '../assembly/import-source.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { createReporter, type Reporter } from '../source/reporter.ts';
import { decodeText, splitLines } from './decode.ts';
import { joinBrokenLines } from './join-lines.ts';
import { readItems } from './read-items.ts';
import { reportEncoding } from './report-encoding.ts';
import { readSourceLines } from './source-lines.ts';

/** Reads the lines of a text, as they stand in the file. @returns the errors of `importSource`. */
export function importLines(
  lines: readonly string[],
  options: ImportOptions,
  reporter: Reporter = createReporter(options.takenBack),
): Result<Imported> {
  const read = readSourceLines(lines, reporter);
  const habits = readLineHabits(read.map(({ text }) => text)).options;
  const items = readItems(joinBrokenLines(read, reporter, habits), habits);
  const nothing = new Map();
  return importSource(
    {
      items,
      assets: [],
      lines,
      isPlain: true,
      lists: nothing,
      bookmarks: nothing,
      anchors: nothing,
      bodySizeHalfPoints: 0,
    },
    options,
    { newId: createIds(), reporter },
  );
}

/**
 * Reads a text file of any encoding `decodeText` knows.
 *
 * @returns the errors of `decodeText` and `importSource`.
 */
export function importText(bytes: Uint8Array, fileName: string, options: ImportOptions): Result<Imported> {
  const decoded = decodeText(bytes, fileName, options.encoding);
  if (!decoded.ok) return decoded;
  const reporter = createReporter(options.takenBack);
  reportEncoding(decoded.value, reporter);
  return importLines(splitLines(decoded.value.text), options, reporter);
}

/**
 * Facts as an .xlsx workbook and back, for a worker. Every cell a clerk fills in is text, so that Excel keeps telephones whole; a
 * sheet goes on below its last row with cells of the same kind.
 */
import readWorkbookFile from 'read-excel-file/universal';
import writeWorkbookFile, { type Row } from 'write-excel-file/universal';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { toCellRows } from '../../shared/content/facts/cells.ts';
import { type Sheet, writeFactsSheets } from '../../shared/content/facts/facts-sheets.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';
import { closeGaps } from './close-gaps.ts';

/** Rows below the last one that are ready to be filled in. */
const SPARE_ROWS = 30;
const MIN_WIDTH = 12;
const MAX_WIDTH = 48;

const HEADING_STYLE = {
  fontWeight: 'bold',
  backgroundColor: '#f3e3e0',
  borderColor: '#b9aaa6',
  borderStyle: 'thin',
} as const;
/** `@` is Excel's 文本. Source: ECMA-376 Part 1, 18.8.30. */
const CELL_STYLE = { type: String, format: '@', borderColor: '#d8d0ce', borderStyle: 'thin', wrap: true } as const;

function toSheet({ name, rows }: Sheet) {
  const [headings = [], ...body] = rows;
  const spare = Array.from({ length: SPARE_ROWS }, () => headings.map(() => ''));
  const toCell = (value: string) => (value === '' ? CELL_STYLE : { ...CELL_STYLE, value });
  // A Chinese character is as wide as two digits, in which Excel counts.
  const columns = headings.map((heading, index) => ({
    width: Math.min(
      MAX_WIDTH,
      Math.max(MIN_WIDTH, ...[heading, ...body.map((row) => row[index] ?? '')].map((text) => text.length * 2 + 2)),
    ),
  }));
  const data: Row[] = [
    headings.map((value) => ({ ...HEADING_STYLE, value })),
    ...[...body, ...spare].map((row) => row.map(toCell)),
  ];
  return { sheet: name, data, columns, stickyRowsCount: 1 };
}

/** The facts as the bytes of a workbook with the sheets 单位, 人员 and 要素. */
export async function writeFactsWorkbook(facts: Facts): Promise<Uint8Array> {
  const blob = await writeWorkbookFile(writeFactsSheets(facts).map(toSheet)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A ZIP archive; an .xlsx is one. */
const ZIP = [0x50, 0x4b];
/** A compound file: .xls of old, .et, and any workbook under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The sheets of a workbook as rows of strings: telephones whole, days in the official form.
 *
 * Errors: `workbook.old` (.xls, or under a password), `workbook.unreadable`, `workbook.empty`.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<Sheet[]>> {
  if (startsWith(bytes, COMPOUND)) return fail('workbook.old', { fileName });
  if (!startsWith(bytes, ZIP)) return fail('workbook.unreadable', { fileName });
  try {
    // A view may be part of a larger buffer.
    const sheets = await readWorkbookFile(closeGaps(bytes).slice().buffer);
    const read = sheets.map(({ sheet, data }): Sheet => ({ name: sheet, rows: toCellRows(data) }));
    const filled = read.filter(({ rows }) => rows.length > 0);
    return filled.length === 0 ? fail('workbook.empty', { fileName }) : succeed(filled);
  } catch {
    // What the reader says may quote the file.
    return fail('workbook.unreadable', { fileName });
  }
}

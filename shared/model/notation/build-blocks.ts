/** Lines, tables and figures of content files → blocks with new ids. References are turned from names into ids afterwards. */
import * as z from 'zod';
import { type Block, TABLE_KINDS, type Table, type TableCell } from '../plan/block.ts';
import { buildFigure, notationFigureSchema } from './build-figure.ts';
import { NAME_PATTERN, type Parsed, parseInlines } from './parse-inline.ts';
import { parseLine } from './parse-line.ts';

export const notationCellSchema = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    colSpan: z.number().int().min(1).optional(),
    rowSpan: z.number().int().min(1).optional(),
  }),
]);
/** What a table says beside its rows. */
export const notationTableFields = {
  table: z.enum(TABLE_KINDS),
  id: z.string().regex(NAME_PATTERN).optional(),
  /** Captions are plain words: a place in braces would print as it stands. */
  caption: z
    .string()
    .max(500)
    .regex(/^[^{}]*$/, { message: 'a caption holds no places in braces' })
    .optional(),
  /** Words of the header row, one a column. */
  columns: z.array(z.string()).min(1).max(63),
  /** Relative widths, one a column; equal where not said. */
  widths: z.array(z.number().positive()).optional(),
};
export const notationTableSchema = z.strictObject({
  ...notationTableFields,
  rows: z.array(z.array(notationCellSchema)).min(1),
});
/** A line of notation, a table or a figure. */
export const notationItemSchema = z.union([z.string().min(1), notationTableSchema, notationFigureSchema]);
export type NotationTable = z.infer<typeof notationTableSchema>;
export type NotationItem = z.infer<typeof notationItemSchema>;

/** Blocks in the order of their items, and the ids of those that have names. */
export type BuiltBlocks = { readonly blocks: Block[]; readonly idsByName: ReadonlyMap<string, string> };

function buildCell(cell: z.infer<typeof notationCellSchema>): Parsed<TableCell> {
  const source = typeof cell === 'string' ? { text: cell } : cell;
  const inlines = parseInlines(source.text);
  if (!inlines.ok) return inlines;
  const { colSpan, rowSpan } = source;
  return {
    ok: true,
    value: {
      content: inlines.value,
      ...(colSpan === undefined ? {} : { colSpan }),
      ...(rowSpan === undefined ? {} : { rowSpan }),
    },
  };
}

function buildTable(table: NotationTable, id: string): Parsed<Table> {
  const rows: Table['rows'] = [
    { header: true, cells: table.columns.map((text) => ({ content: text === '' ? [] : [{ type: 'text', text }] })) },
  ];
  for (const row of table.rows) {
    const cells: TableCell[] = [];
    for (const source of row) {
      const cell = buildCell(source);
      if (!cell.ok) return cell;
      cells.push(cell.value);
    }
    rows.push({ cells });
  }
  const columns = table.widths ?? table.columns.map(() => 1);
  const built = { type: 'table', id, kind: table.table, columns, rows } as const;
  return { ok: true, value: table.caption === undefined ? built : { ...built, caption: table.caption } };
}

function buildItem(item: NotationItem, id: string): Parsed<{ block: Block; name: string | null }> {
  if (typeof item !== 'string' && 'figure' in item) {
    const figure = buildFigure(item, id);
    return figure.ok ? { ok: true, value: { block: figure.value, name: item.id ?? null } } : figure;
  }
  if (typeof item !== 'string') {
    const table = buildTable(item, id);
    return table.ok ? { ok: true, value: { block: table.value, name: item.id ?? null } } : table;
  }
  const line = parseLine(item);
  if (!line.ok) return line;
  if (line.value.type === 'page-break') return { ok: true, value: { block: { type: 'page-break', id }, name: null } };
  const { level, name, content } = line.value;
  const block: Block = level === null ? { type: 'paragraph', id, content } : { type: 'numbered', id, level, content };
  return { ok: true, value: { block, name } };
}

/** Builds blocks from items; a fault's `index` is the item it is in. */
export function buildBlocks(
  items: readonly NotationItem[],
  newId: () => string,
): Parsed<BuiltBlocks> & { readonly index?: number } {
  const blocks: Block[] = [];
  const idsByName = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    const built = buildItem(item, newId());
    if (!built.ok) return { ...built, index };
    const { block, name } = built.value;
    if (name !== null) {
      if (idsByName.has(name)) return { ok: false, fault: 'name-invalid', text: name, index };
      idsByName.set(name, block.id);
    }
    blocks.push(block);
  }
  return { ok: true, value: { blocks, idsByName } };
}

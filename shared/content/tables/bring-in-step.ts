/** Makes a table agree with the facts, and keeps what the user has put into it. */
import type { Table, TableCell, TableRow } from '../../model/plan/block.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getFormatAndComments } from '../../model/plan/inlines.ts';
import { readColumns } from './columns.ts';
import { compareWithFacts, listRowPeople } from './compare.ts';
import { countHeaderRows, insertRow, listCoveringCells, recount, removeRow } from './row-edits.ts';

/** What of a comparison to carry out. */
export type StepChoice = {
  /** People to give a row. */
  readonly addIds: readonly string[];
  /** Takes out rows of people who have left, and their members in other rows. */
  readonly removesGone: boolean;
  /** Turns typed names, posts and telephones of known people into live members. */
  readonly linksTyped: boolean;
  /** Puts the rows of people in the order of the facts. */
  readonly reorders: boolean;
};

/** Without the members of people who have left, and without the sign that parted them from the next. */
function dropMembers(content: readonly Inline[], goneIds: ReadonlySet<string>): Inline[] {
  const kept: Inline[] = [];
  let hasDropped = false;
  for (const inline of content) {
    if (inline.type === 'person' && goneIds.has(inline.personId)) {
      hasDropped = true;
      continue;
    }
    if (hasDropped && inline.type === 'text' && /^[、，,\s]/.test(inline.text)) {
      const text = inline.text.replace(/^[、，,\s]+/, kept.length === 0 ? '' : '、');
      if (text !== '') kept.push({ ...inline, text });
    } else {
      kept.push(inline);
    }
    hasDropped = false;
  }
  const last = kept.at(-1);
  return hasDropped && last?.type === 'text' && /^[、，,\s]+$/.test(last.text) ? kept.slice(0, -1) : kept;
}

function removeGone(table: Table, facts: Facts): Table {
  const { goneIds, goneRows } = compareWithFacts(table, facts);
  if (goneIds.length === 0) return table;
  const isGone = new Set(goneIds);
  const isOnlyRows = goneRows.length === table.rows.length - countHeaderRows(table) && countHeaderRows(table) === 0;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.content.some((inline) => inline.type === 'person' && isGone.has(inline.personId))
        ? { ...cell, content: dropMembers(cell.content, isGone) }
        : cell,
    ),
  }));
  const without = { ...table, rows };
  return isOnlyRows ? without : goneRows.toReversed().reduce(removeRow, without);
}

function linkTyped(table: Table, facts: Facts): Table {
  const { typed } = compareWithFacts(table, facts);
  if (typed.length === 0) return table;
  const columns = readColumns(table, facts);
  const covering = listCoveringCells(table);
  const live = new Map<TableCell, Inline>();
  for (const { rowIndex, person } of typed) {
    columns.forEach((field, column) => {
      const cell = covering[rowIndex]?.[column] ?? null;
      // What the facts do not know stays as it was typed; so do roles, which tables word in their own way.
      if (field === null || field === 'role' || cell === null || person[field] === '') return;
      live.set(cell, { type: 'person', personId: person.id, field, ...getFormatAndComments(cell.content[0]) });
    });
  }
  const link = (cell: TableCell): TableCell => {
    const inline = live.get(cell);
    return inline === undefined ? cell : { ...cell, content: [inline] };
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(link) })) };
}

/** Before which row a person belongs: behind the nearest of those before them in the facts, else before the first one shown. */
function findPlace(table: Table, facts: Facts, person: Person): number {
  const rowPeople = listRowPeople(table);
  const before = facts.people.slice(0, facts.people.indexOf(person)).toReversed();
  for (const { id } of before) {
    const row = rowPeople.findLastIndex((ids) => ids[0] === id);
    if (row >= 0) return row + 1;
  }
  const first = rowPeople.findIndex((ids) => ids.length > 0);
  return first < 0 ? table.rows.length : first;
}

function addPerson(table: Table, facts: Facts, person: Person): Table {
  const columns = readColumns(table, facts);
  const place = findPlace(table, facts, person);
  const model = listCoveringCells(table)[place > countHeaderRows(table) ? place - 1 : place];
  return insertRow(table, place, (column) => {
    const field = columns[column] ?? null;
    const align = model?.[column]?.align;
    return {
      content: field === null ? [] : [{ type: 'person', personId: person.id, field }],
      ...(align !== undefined && { align }),
    };
  });
}

/** Whether any body cell reaches over several rows; rows then cannot change places. */
export function hasJoinedRows(table: Table): boolean {
  return table.rows.slice(countHeaderRows(table)).some((row) => row.cells.some((cell) => (cell.rowSpan ?? 1) > 1));
}

/** Rows of people change places among themselves; other rows stay where they are. */
function reorder(table: Table, facts: Facts): Table {
  if (hasJoinedRows(table)) return table;
  const order = new Map(facts.people.map((person, index) => [person.id, index]));
  const firsts = listRowPeople(table).map(([first]) => order.get(first ?? '') ?? null);
  const moving = table.rows.flatMap((row, index) => {
    const place = firsts[index] ?? null;
    return place === null ? [] : [{ row, place }];
  });
  const sorted = moving.toSorted((a, b) => a.place - b.place).map(({ row }) => row);
  return {
    ...table,
    rows: table.rows.map((row, index) => (firsts[index] === null ? row : (sorted.shift() as TableRow))),
  };
}

/** The table after what was chosen; the same object where nothing of it is to be done. */
export function bringInStep(table: Table, facts: Facts, choice: StepChoice): Table {
  let next = choice.removesGone ? removeGone(table, facts) : table;
  if (choice.linksTyped) next = linkTyped(next, facts);
  const added = facts.people.filter(({ id }) => choice.addIds.includes(id));
  next = added.reduce((current, person) => addPerson(current, facts, person), next);
  if (choice.reorders) next = reorder(next, facts);
  return next === table ? table : recount(table, next);
}

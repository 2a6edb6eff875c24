/** Holds a table against the facts: who is missing in it, who has left, what is typed that could be live. */
import type { Table, TableKind } from '../../model/plan/block.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import { readColumns, readTypedWords, squeeze } from './columns.ts';
import { countHeaderRows, listCoveringCells } from './row-edits.ts';

/** Kinds that list the people of the plan, one a row. */
export const PEOPLE_KINDS: ReadonlySet<TableKind> = new Set(['roster', 'contacts']);

/** A row whose person is typed and not live. */
export type TypedRow = {
  readonly rowIndex: number;
  readonly person: Person;
  /** The telephone typed in the row, where the facts have another. */
  readonly otherPhone: string | null;
};

export type TableComparison = {
  /** People of the facts whom the table does not show, in the order of the facts. */
  readonly missing: readonly Person[];
  /** Ids the table speaks of that the facts no longer have, each once. */
  readonly goneIds: readonly string[];
  /** Rows that speak of nobody else. */
  readonly goneRows: readonly number[];
  readonly typed: readonly TypedRow[];
  /** Whether the people stand in the order of the facts. */
  readonly isInOrder: boolean;
};

/** The people each row names, in the order of its cells; header rows name nobody. */
export function listRowPeople(table: Table): readonly (readonly string[])[] {
  const headers = countHeaderRows(table);
  return table.rows.map((row, index) => {
    const ids = row.cells.flatMap((cell) =>
      cell.content.flatMap((inline) => (inline.type === 'person' ? [inline.personId] : [])),
    );
    return index < headers ? [] : [...new Set(ids)];
  });
}

function findTypedRows(table: Table, facts: Facts, rowPeople: readonly (readonly string[])[]): TypedRow[] {
  const columns = readColumns(table, facts);
  const nameColumn = columns.indexOf('name');
  const phoneColumn = columns.indexOf('phone');
  if (nameColumn < 0) return [];
  const headers = countHeaderRows(table);
  return listCoveringCells(table).flatMap((row, rowIndex) => {
    if (rowIndex < headers || rowPeople[rowIndex]?.length !== 0) return [];
    const name = readTypedWords(row[nameColumn] ?? null);
    const named = facts.people.filter((person) => person.name !== '' && squeeze(person.name) === name);
    const [person] = named;
    // Two people of one name cannot be told apart.
    if (person === undefined || named.length > 1) return [];
    const phone = readTypedWords(row[phoneColumn] ?? null) ?? '';
    const isOther = phone !== '' && person.phone !== '' && phone !== squeeze(person.phone);
    return [{ rowIndex, person, otherPhone: isOther ? phone : null }];
  });
}

/** What it would take to bring the table in step with the facts. For kinds that do not list people only who has left counts. */
export function compareWithFacts(table: Table, facts: Facts): TableComparison {
  const rowPeople = listRowPeople(table);
  const order = new Map(facts.people.map((person, index) => [person.id, index]));
  const goneIds = [...new Set(rowPeople.flat())].filter((id) => !order.has(id));
  const goneRows = rowPeople.flatMap((ids, index) =>
    ids.length > 0 && ids.every((id) => !order.has(id)) ? [index] : [],
  );
  if (!PEOPLE_KINDS.has(table.kind)) return { missing: [], goneIds, goneRows, typed: [], isInOrder: true };
  const typed = findTypedRows(table, facts, rowPeople);
  const shown = new Set([...rowPeople.flat(), ...typed.map(({ person }) => person.id)]);
  const places = rowPeople.flatMap(([first]) => (first === undefined ? [] : [order.get(first) ?? -1]));
  const known = places.filter((place) => place >= 0);
  return {
    missing: facts.people.filter(({ id }) => !shown.has(id)),
    goneIds,
    goneRows,
    typed,
    isInOrder: known.every((place, index) => index === 0 || place >= (known[index - 1] ?? 0)),
  };
}

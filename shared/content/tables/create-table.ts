/** A new table of a kind, filled from the facts with live members. */
import { buildBlocks, type NotationTable } from '../../model/notation/build-blocks.ts';
import type { Table } from '../../model/plan/block.ts';
import { mapInlines } from '../../model/plan/blocks.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getStarter, type Starter, type StarterKind } from './starter.ts';

/** How the row of a person names them. */
const PERSON_STAND_IN = '人';
const PHONE_NAME_KEY = '名称';
const PHONE_NUMBER_KEY = '号码';

/** An empty table with a header row. */
export function createPlainTable(id: string, rows: number, columns: number): Table {
  return {
    type: 'table',
    id,
    kind: 'plain',
    columns: Array.from({ length: columns }, () => 1),
    rows: Array.from({ length: rows }, (_, index) => ({
      ...(index === 0 && { header: true }),
      cells: Array.from({ length: columns }, () => ({ content: [] })),
    })),
  };
}

type Rows = Table['rows'];

/** @throws Error for notation that a test would have refused. */
function buildRows(starter: Starter, rows: NotationTable['rows']): Rows {
  if (rows.length === 0) return [];
  const { columns } = starter;
  const built = buildBlocks([{ table: starter.kind, columns, rows }], () => 'rows');
  const [block] = built.ok ? built.value.blocks : [];
  if (block?.type !== 'table') throw new Error(`the rows of ${starter.kind} cannot be read`);
  return block.rows.slice(1);
}

function mapRows(rows: Rows, change: (inline: Inline) => Inline): Rows {
  const carrier: Table = { type: 'table', id: 'rows', kind: 'plain', columns: [1], rows };
  return (mapInlines(carrier, change) as Table).rows;
}

function findByWords(people: readonly Person[], words: readonly string[]): Person | null {
  for (const word of words) {
    const person = people.find(({ role }) => role.includes(word)) ?? people.find(({ title }) => title.includes(word));
    if (person !== undefined) return person;
  }
  return null;
}

function fillStandIns(starter: Starter, rows: Rows, people: readonly Person[]): Rows {
  const found = new Map(Object.entries(starter.roles ?? {}).map(([name, words]) => [name, findByWords(people, words)]));
  return mapRows(rows, (inline) => {
    if (inline.type !== 'person') return inline;
    const person = found.get(inline.personId);
    return person == null ? { type: 'blank', hint: inline.personId } : { ...inline, personId: person.id };
  });
}

function listPersonRows(starter: Starter, people: readonly Person[]): Rows {
  const { person: pattern } = starter;
  if (pattern === undefined) return [];
  const [row] = buildRows(starter, [pattern]);
  return people.flatMap(({ id }) =>
    mapRows(row === undefined ? [] : [row], (inline) =>
      inline.type === 'person' && inline.personId === PERSON_STAND_IN ? { ...inline, personId: id } : inline,
    ),
  );
}

/** One row for each telephone among the entries: what it is called without the word for telephone, and its number. */
function listPhoneRows(starter: Starter, facts: Facts): Rows {
  const { phone: pattern } = starter;
  if (pattern === undefined) return [];
  const [row] = buildRows(starter, [pattern]);
  return facts.entries
    .filter(({ kind }) => kind === 'phone')
    .flatMap(({ key }) =>
      mapRows(row === undefined ? [] : [row], (inline) => {
        if (inline.type !== 'fact') return inline;
        if (inline.key === PHONE_NUMBER_KEY) return { ...inline, key };
        if (inline.key !== PHONE_NAME_KEY) return inline;
        return { type: 'text', text: key.replace(/(?<=..)(?:联系|值班)?(?:电话|号码)$/, '') };
      }),
    );
}

/** A table of the kind: one row a person where it lists people, then telephones, then what its starter holds. */
export function createTable(kind: StarterKind, facts: Facts, id: string): Table {
  const starter = getStarter(kind);
  const rows = [
    ...listPersonRows(starter, facts.people),
    ...listPhoneRows(starter, facts),
    ...fillStandIns(starter, buildRows(starter, starter.rows), facts.people),
  ];
  const header = buildRows(starter, [starter.columns]).map((row) => ({ header: true, ...row }));
  const { caption } = starter;
  return {
    type: 'table',
    id,
    kind,
    columns: [...(starter.widths ?? starter.columns.map(() => 1))],
    rows: [...header, ...rows],
    ...(caption !== undefined && { caption }),
  };
}

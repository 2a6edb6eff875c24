/** T01: a table speaks of people whom the facts no longer have, or no list of people names somebody the facts have. */

import { compareWithFacts, PEOPLE_KINDS } from '../../content/tables/compare.ts';
import type { Table } from '../../model/plan/block.ts';
import { listBlocks } from '../../model/plan/blocks.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { CheckedLine, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';

/** Names shown before the rest is only counted. */
const SHOWN_NAMES = 3;

function listNames(people: readonly Person[]): string {
  const names = people.slice(0, SHOWN_NAMES).map(({ name, role }) => name || role);
  return names.join('、');
}

function findGone(line: CheckedLine, table: Table, facts: Facts): Finding[] {
  const { goneIds } = compareWithFacts(table, facts);
  if (goneIds.length === 0 || table.kind === 'plain') return [];
  return [
    {
      ...describePlace(line, tableOutOfStep),
      messageKey: 'checks.tableGone',
      params: { table: table.caption === undefined ? '' : `“${table.caption}”`, count: goneIds.length },
      // Taking somebody out of a duty table would leave their duties open: it is generated again.
      mend:
        table.kind === 'duty'
          ? null
          : { kind: 'bring-table-in-step', blockId: table.id, addIds: [], removesGone: true },
    },
  ];
}

/** People no roster and no contact list names, told at the plan's last list of contacts, or its last roster. */
function findMissing(lines: ReadonlyMap<string, CheckedLine>, tables: readonly Table[], facts: Facts): Finding[] {
  const lists = tables.filter(({ kind }) => PEOPLE_KINDS.has(kind));
  const last = lists.findLast(({ kind }) => kind === 'contacts') ?? lists.at(-1);
  const line = lines.get(last?.id ?? '');
  if (last === undefined || line === undefined) return [];
  const missing = lists.reduce<readonly Person[]>((people, table) => {
    const ids = new Set(compareWithFacts(table, facts).missing.map(({ id }) => id));
    return people.filter(({ id }) => ids.has(id));
  }, facts.people);
  if (missing.length === 0) return [];
  const addIds = missing.map(({ id }) => id);
  return [
    {
      ...describePlace(line, tableOutOfStep),
      severity: 'advice',
      messageKey: missing.length > SHOWN_NAMES ? 'checks.tableMissingMany' : 'checks.tableMissing',
      params: { people: listNames(missing), count: missing.length },
      mend: { kind: 'bring-table-in-step', blockId: last.id, addIds, removesGone: false },
    },
  ];
}

export const tableOutOfStep: Rule = {
  id: 'T01',
  severity: 'fault',
  find({ parts, source }) {
    if (source === null) return [];
    const { facts } = source.plan;
    const lines = new Map(parts.flatMap((part) => part.lines.map((line) => [line.blockId ?? '', line] as const)));
    const tables = listBlocks(source.plan).filter((block) => block.type === 'table');
    return [
      ...tables.flatMap((table) => {
        const line = lines.get(table.id);
        return line === undefined ? [] : findGone(line, table, facts);
      }),
      ...findMissing(lines, tables, facts),
    ];
  },
};

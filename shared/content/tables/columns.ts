/** Which column of a table holds which field of a person, read from its members, its words and its headings. */

import type { Table, TableCell } from '../../model/plan/block.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import { PERSON_FIELDS, type PersonField } from '../../model/plan/inline.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { countHeaderRows, listCoveringCells } from './row-edits.ts';

/** What headings say; the first that fits counts. 职务 alone is the post where another column has the role. */
const HEADINGS: readonly (readonly [RegExp, PersonField])[] = [
  [/电话|手机|联系方式|号码/, 'phone'],
  [/姓名|联系人|负责人|责任人|值班员/, 'name'],
  [/行政职务|职称|单位职务|[园校院]内职务/, 'title'],
  [/应急职务|岗位|分工|角色|担任/, 'role'],
  [/职务/, 'title'],
];

/** Letters and digits of a name or number, without the blanks people put between them. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000-]/g, '');
}

/** The typed words of a cell, `null` where it holds anything live. */
export function readTypedWords(cell: TableCell | null): string | null {
  if (cell === null || cell.content.some((inline) => inline.type !== 'text' && inline.type !== 'line-break'))
    return null;
  return squeeze(getTypedText(cell.content));
}

/** The field a cell shows: of its live members, or of a person whose value it spells out. */
function readField(cell: TableCell | null, people: readonly Person[]): PersonField | null {
  const live = cell?.content.find((inline) => inline.type === 'person');
  if (live !== undefined) return live.field;
  const words = readTypedWords(cell);
  if (words === null || words === '') return null;
  return PERSON_FIELDS.find((field) => people.some((person) => squeeze(person[field]) === words)) ?? null;
}

function findMostVoted(votes: ReadonlyMap<PersonField, number>): PersonField | null {
  let most: PersonField | null = null;
  for (const [field, count] of votes) if (count > (most === null ? 0 : (votes.get(most) ?? 0))) most = field;
  return most;
}

/** One field or `null` a column; no field twice. */
export function readColumns(table: Table, facts: Facts): readonly (PersonField | null)[] {
  const rows = listCoveringCells(table);
  const headers = countHeaderRows(table);
  const fields: (PersonField | null)[] = table.columns.map(() => null);
  const take = (column: number, field: PersonField | null) => {
    if (field !== null && fields[column] === null && !fields.includes(field)) fields[column] = field;
  };
  table.columns.forEach((_, column) => {
    const votes = new Map<PersonField, number>();
    for (const row of rows.slice(headers)) {
      const field = readField(row[column] ?? null, facts.people);
      if (field !== null) votes.set(field, (votes.get(field) ?? 0) + 1);
    }
    take(column, findMostVoted(votes));
  });
  const headings = table.columns.map((_, column) =>
    rows
      .slice(0, headers)
      .map((row) => readTitleText(row[column]?.content ?? [], facts))
      .join(''),
  );
  for (const [pattern, field] of HEADINGS) {
    headings.forEach((heading, column) => {
      if (!pattern.test(heading)) return;
      // 职务 beside 行政职务 is the role.
      take(column, field === 'title' && fields.includes('title') ? 'role' : field);
    });
  }
  return fields;
}

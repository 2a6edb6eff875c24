/**
 * A roster as people keep it in a spreadsheet: which column holds what is guessed from its heading or its content, and each
 * row finds the person of the plan it is about.
 */

import { findTelephoneFault, listOwnTelephones } from '../../language/words/telephone.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { CellRows } from './cells.ts';
import type { FactChange, PersonValues } from './fact-changes.ts';

/** `group` is the team that goes before the role: 疏散引导组 and 组长. */
export const ROSTER_COLUMNS = ['group', 'role', 'name', 'title', 'phone', 'none'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export type Roster = {
  /** What each column holds. */
  readonly columns: readonly RosterColumn[];
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  readonly rows: CellRows;
};

const HEADINGS: readonly (readonly [RosterColumn, RegExp])[] = [
  ['phone', /电话|手机|号码|联系方式|联络方式/],
  ['name', /姓\s*名|名字|人员|负责人|成员名单/],
  ['role', /(?:小组|组内|应急|本组|预案).*(?:职|责|分工|角色)|职责|角色|分工|担任/],
  ['group', /组别|小组|工作组|部门|队伍|分组/],
  ['role', /岗位/],
  ['title', /职务|职位|职称|单位职务|行政/],
];

const ROLE_WORDS = /(?:组长|组员|成员|指挥|总指挥|联络员|队长|队员|引导员|负责人)$/;
const TITLE_WORDS =
  /(?:校长|园长|主任|书记|老师|教师|班主任|经理|院长|所长|处长|科长|部长|主管|会计|厨师|保安|司机|护士|医生|校医|员|长)$/;
const NAME = /^[\u4e00-\u9fff][\u4e00-\u9fff·\s]{1,5}$/;

/** People with a space between, as two-character names are padded: 李 某. */
export function tidyName(text: string): string {
  return /^[\u4e00-\u9fff\s]+$/.test(text) ? text.replace(/\s+/g, '') : text.trim();
}

function guessByHeading(heading: string): RosterColumn {
  return HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'none';
}

/** The share of a column's filled cells that a test holds for. */
function share(cells: readonly string[], test: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

const MOST = 0.6;

function guessByContent(cells: readonly string[]): RosterColumn {
  if (share(cells, (cell) => listOwnTelephones(cell).length > 0) >= MOST) return 'phone';
  if (share(cells, (cell) => ROLE_WORDS.test(cell)) >= MOST) return 'role';
  if (share(cells, (cell) => TITLE_WORDS.test(cell)) >= MOST) return 'title';
  if (share(cells, (cell) => /[组队]$/.test(cell)) >= MOST) return 'group';
  if (share(cells, (cell) => NAME.test(cell)) >= MOST) return 'name';
  return 'none';
}

/** Each kind of column once: the first that claims it has it. */
function keepFirst(columns: readonly RosterColumn[]): RosterColumn[] {
  return columns.map((column, index) => (column !== 'none' && columns.indexOf(column) < index ? 'none' : column));
}

/** Guesses what a block of cells holds. A title line above the headings is left out. */
export function guessRoster(cells: CellRows): Roster {
  const headerIndex = cells
    .slice(0, 4)
    .findIndex((row) => row.filter((cell) => guessByHeading(cell) !== 'none').length >= 2);
  const isHeader =
    headerIndex >= 0 && (cells[headerIndex] ?? []).every((cell) => findTelephoneFault(cell) !== null || cell === '');
  const rows = isHeader ? cells.slice(headerIndex) : cells;
  const body = isHeader ? rows.slice(1) : rows;
  const columns = (rows[0] ?? []).map((heading, index): RosterColumn => {
    const column = body.map((row) => row[index] ?? '');
    const byHeading = isHeader ? guessByHeading(heading) : 'none';
    // 职务 over a column of 组长 and 成员 is what they do in the plan.
    if (byHeading === 'title' && guessByContent(column) === 'role') return 'role';
    return byHeading === 'none' ? guessByContent(column) : byHeading;
  });
  return { columns: keepFirst(columns), hasHeader: isHeader, rows };
}

/** The people a roster names; a team named once for several rows, as in a merged cell, goes on until the next. */
export function readRoster({ columns, hasHeader, rows }: Roster): PersonValues[] {
  let group = '';
  return rows.slice(hasHeader ? 1 : 0).flatMap((row) => {
    const read = (column: RosterColumn) => row[columns.indexOf(column)]?.trim() ?? '';
    group = read('group') || group;
    const role = read('role').startsWith(group) ? read('role') : `${group}${read('role')}`;
    const person = { role, name: tidyName(read('name')), title: read('title'), phone: read('phone') };
    return person.name === '' && person.phone === '' ? [] : [person];
  });
}

function isSameRole(person: Person, role: string): boolean {
  const squeeze = (text: string) => text.replace(/\s/g, '');
  return squeeze(person.role) === squeeze(role);
}

/** What the plan knows, with what the row gives over it: an empty cell takes nothing away. */
function lay(person: Person, { role, name, title, phone }: PersonValues): PersonValues {
  return {
    role: role || person.role,
    name: name || person.name,
    title: title || person.title,
    phone: phone || person.phone,
  };
}

function toValues({ role, name, title, phone }: Person): PersonValues {
  return { role, name, title, phone };
}

/**
 * What a roster changes of the facts. A row is about the person of its role: one of the same name first, then the next in order;
 * a row without a role is about everybody of its name. Whoever is not found is added, with `newRole` where nothing says the role.
 * Nobody is taken out.
 */
export function listRosterChanges(facts: Facts, roster: readonly PersonValues[], newRole: string): FactChange[] {
  const taken = new Set<string>();
  const matches = new Map<PersonValues, readonly Person[]>();
  const match = (isMatch: (row: PersonValues, person: Person) => boolean, takesAll: boolean) => {
    for (const row of roster) {
      if (matches.has(row)) continue;
      const found = facts.people.filter((person) => !taken.has(person.id) && isMatch(row, person));
      if (found.length === 0) continue;
      const mine = takesAll ? found : found.slice(0, 1);
      for (const { id } of mine) taken.add(id);
      matches.set(row, mine);
    }
  };
  const isSameName = (row: PersonValues, person: Person) => row.name !== '' && tidyName(person.name) === row.name;
  match((row, person) => row.role !== '' && isSameRole(person, row.role) && isSameName(row, person), false);
  match((row, person) => row.role !== '' && isSameRole(person, row.role), false);
  match((row, person) => row.role === '' && isSameName(row, person), true);
  return roster.flatMap((row): FactChange[] => {
    const people = matches.get(row);
    if (people === undefined) {
      const role = row.role || row.title || newRole;
      return [{ kind: 'person', personId: null, before: null, after: { ...row, role } }];
    }
    return people.flatMap((person): FactChange[] => {
      const after = lay(person, row);
      const before = toValues(person);
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      return [{ kind: 'person', personId: person.id, before, after }];
    });
  });
}

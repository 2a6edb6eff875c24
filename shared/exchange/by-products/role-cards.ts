/** 应急处置卡: one page for each role, with what the plan asks of it, whom it reports to and the numbers it needs. */
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import type { Block, Table } from '../../model/plan/block.ts';
import type { Person } from '../../model/plan/facts.ts';
import type { Inline, PersonField } from '../../model/plan/inline.ts';
import type { LayoutId, Plan } from '../../model/plan/plan.ts';
import {
  assemble,
  cell,
  embolden,
  headerRow,
  label,
  numbered,
  pageBreak,
  paragraph,
  row,
  table,
  write,
  writeText,
} from './drafting.ts';
import type { ByProductRequest } from './kinds.ts';
import { listEmergencyNumbers, listFactPhones, listPlaces, pairUp } from './numbers.ts';
import { fitsItsPages } from './page-fit.ts';
import { collectRoleTasks, type RoleTask } from './role-matter.ts';
import { findDeputy, findHead } from './role-terms.ts';
import { formatOmitted, SUPERIOR_KEY, SUPERIOR_PHONE_KEY, CARD_WORDS as WORDS } from './words.ts';

/** Places a card names; others are in the plan. */
const CARD_PLACES = /集合|安置|医院|物资|控制室|避险/;
const OMITTED_PATHS = 6;

/** The larger type where it holds what matters most of every card. */
const LAYOUTS_BY_PAPER: Readonly<Record<'a4' | 'a5', readonly [LayoutId, LayoutId]>> = {
  a4: ['card', 'card-small'],
  a5: ['card-a5', 'card-a5-small'],
};

/** What is left out first has the highest number. */
function getRank({ zone, relation }: RoleTask): number {
  if (zone === 'daily') return relation === 'subject' ? 3 : 4;
  if (relation === 'subject') return 0;
  return zone === 'response' ? (relation === 'section' ? 1 : 2) : 3;
}

const nameAndPhone = ({ id }: Person): Inline[] => [
  { type: 'person', personId: id, field: 'role' },
  ...write('　'),
  { type: 'person', personId: id, field: 'name' },
  ...write('　'),
  { type: 'person', personId: id, field: 'phone' },
];

/** Whom a person reports to: the head, or the deputy where the head cannot be reached; the head to the authority above. */
function writeReportTo(person: Person, { facts }: Plan): Inline[] {
  const head = findHead(facts.people);
  const deputy = findDeputy(facts.people);
  if (head !== null && head.id !== person.id) {
    const standIn = deputy === null || deputy.id === person.id || deputy.id === head.id ? [] : nameAndPhone(deputy);
    return standIn.length === 0
      ? nameAndPhone(head)
      : [...nameAndPhone(head), { type: 'line-break' }, ...write(WORDS.standIn), ...standIn];
  }
  const superior = facts.entries.find(({ key }) => SUPERIOR_KEY.test(key));
  const phone = facts.entries.find(({ key }) => SUPERIOR_PHONE_KEY.test(key));
  if (superior === undefined && phone === undefined) return write(WORDS.noSuperior);
  return [
    ...(superior === undefined ? write(WORDS.superior) : [{ type: 'fact' as const, key: superior.key }]),
    ...write('　'),
    ...(phone === undefined ? [] : [{ type: 'fact' as const, key: phone.key }]),
  ];
}

function writeHead(person: Person, plan: Plan, newId: () => string): Table {
  const field = (name: PersonField) =>
    cell([{ type: 'person', personId: person.id, field: name }], { align: 'center' });
  const boldField = (name: PersonField) => label([{ type: 'person', personId: person.id, field: name }]);
  return table(
    newId,
    [2, 5, 2, 4],
    [
      headerRow(cell(WORDS.title, { colSpan: 4 })),
      row(label(WORDS.role), boldField('role'), label(WORDS.name), boldField('name')),
      row(label(WORDS.post), field('title'), label(WORDS.phone), field('phone')),
      row(label(WORDS.reportTo), cell(writeReportTo(person, plan), { colSpan: 3 })),
    ],
  );
}

function writeTasks(tasks: readonly RoleTask[], newId: () => string): Block[] {
  const blocks: Block[] = [];
  for (const zone of ['duty', 'response', 'daily'] as const) {
    const own = tasks.filter((task) => task.zone === zone);
    if (own.length === 0) continue;
    // Every card counts from the beginning.
    blocks.push(numbered(newId, 0, WORDS[zone], blocks.length === 0 ? 1 : undefined));
    for (const { content, details } of own) {
      blocks.push(numbered(newId, 1, content), ...details.map((detail) => numbered(newId, 2, detail)));
    }
  }
  return blocks;
}

function writeOmitted(omitted: readonly RoleTask[], newId: () => string): Block[] {
  if (omitted.length === 0) return [];
  const paths = [...new Set(omitted.map(({ path }) => path))];
  const shown = paths.slice(0, OMITTED_PATHS);
  return [paragraph(newId, writeText(formatOmitted(omitted.length, shown, paths.length > shown.length)))];
}

/** A card with the first `count` tasks by rank, in the plan's order, and a word about the others. */
function writeCard(
  plan: Plan,
  person: Person,
  tasks: readonly RoleTask[],
  count: number,
  newId: () => string,
): Block[] {
  const byRank = tasks
    .map((task, index) => ({ task, index }))
    .sort((a, b) => getRank(a.task) - getRank(b.task) || a.index - b.index);
  const kept = new Set(byRank.slice(0, count).map(({ task }) => task));
  const numbers = [...listEmergencyNumbers(), ...listFactPhones(plan), ...listPlaces(plan, CARD_PLACES)];
  return [
    writeHead(person, plan, newId),
    ...(tasks.length === 0 ? [paragraph(newId, embolden(WORDS.silent))] : []),
    ...writeTasks(
      tasks.filter((task) => kept.has(task)),
      newId,
    ),
    ...writeOmitted(
      tasks.filter((task) => !kept.has(task)),
      newId,
    ),
    paragraph(newId, ''),
    table(newId, [2, 3, 2, 3], [row(label(WORDS.numbers, { colSpan: 4 })), ...pairUp(numbers)]),
    paragraph(newId, WORDS.signature),
  ];
}

/** Roles of whose duties and steps the plan says nothing: their cards say so. */
export function listSilentRoles(plan: Plan): readonly Person[] {
  const tasks = collectRoleTasks(plan);
  return plan.facts.people.filter(({ id }) => (tasks.get(id) ?? []).length === 0);
}

/** Errors: `by-product.no-people` where the facts have nobody, or none of those asked for. */
export function makeRoleCards(plan: Plan, { personIds, paper }: ByProductRequest, newId: () => string): Result<Plan> {
  const people = plan.facts.people.filter(({ id }) => personIds === undefined || personIds.includes(id));
  if (people.length === 0) return fail('by-product.no-people');
  const tasks = collectRoleTasks(plan);
  const tasksOf = ({ id }: Person) => tasks.get(id) ?? [];
  const [large, small] = LAYOUTS_BY_PAPER[paper === 'a5' ? 'a5' : 'a4'];
  const build = (person: Person, count: number) => writeCard(plan, person, tasksOf(person), count, newId);
  const fits = (blocks: readonly Block[], layout: LayoutId) => fitsItsPages(assemble(plan, newId, layout, '', blocks));
  const countThatFits = (person: Person, layout: LayoutId): number => {
    let count = tasksOf(person).length;
    while (count > 0 && !fits(build(person, count), layout)) count -= 1;
    return count;
  };
  // One document has one layout: the larger type, unless it would leave out what somebody is told to do.
  const mustHave = (person: Person) => tasksOf(person).filter((task) => getRank(task) <= 1).length;
  const layout = people.every((person) => countThatFits(person, large) >= mustHave(person)) ? large : small;
  const blocks = people.flatMap((person, index) => [
    ...(index === 0 ? [] : [pageBreak(newId)]),
    ...build(person, countThatFits(person, layout)),
  ]);
  return succeed(assemble(plan, newId, layout, '', blocks));
}

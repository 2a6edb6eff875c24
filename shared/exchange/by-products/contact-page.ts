/** 应急通讯录: everybody and every number on one page, however many they are. */
import { type Result, succeed } from '../../base/errors/result.ts';
import type { Block, TableCell } from '../../model/plan/block.ts';
import type { Person } from '../../model/plan/facts.ts';
import type { LayoutId, Plan } from '../../model/plan/plan.ts';
import { assemble, cell, headerRow, label, paragraph, row, table } from './drafting.ts';
import { listEmergencyNumbers, listFactPhones, listOuterContacts, listPlaces, pairUp } from './numbers.ts';
import { fitsItsPages } from './page-fit.ts';
import { CONTACT_WORDS as WORDS } from './words.ts';

const PERSON_FIELDS = ['role', 'name', 'title', 'phone'] as const;
const PERSON_COLUMNS = [4, 2, 3.4, 3.6];
const NUMBER_COLUMNS = [3, 4, 3, 4];

function personCells(person: Person | undefined): TableCell[] {
  if (person === undefined) return [cell('', { colSpan: PERSON_FIELDS.length })];
  return PERSON_FIELDS.map((field) => cell([{ type: 'person', personId: person.id, field }], { align: 'center' }));
}

/** Everybody, in as many columns of people side by side as asked for, read downwards. */
function tablePeople(people: readonly Person[], columnCount: number, newId: () => string): Block {
  const perColumn = Math.ceil(people.length / columnCount);
  const heads = [WORDS.role, WORDS.name, WORDS.post, WORDS.phone];
  const columns = Array.from({ length: columnCount }, (_, index) => index);
  return table(
    newId,
    columns.flatMap(() => PERSON_COLUMNS),
    [
      headerRow(...columns.flatMap(() => heads)),
      ...Array.from({ length: perColumn }, (_, index) =>
        row(...columns.flatMap((column) => personCells(people[column * perColumn + index]))),
      ),
    ],
  );
}

function listBlocks(plan: Plan, columnCount: number, newId: () => string): Block[] {
  const { people } = plan.facts;
  const numbers = [...listEmergencyNumbers(), ...listFactPhones(plan), ...listOuterContacts(plan)];
  const places = listPlaces(plan);
  return [
    ...(people.length === 0 ? [] : [tablePeople(people, columnCount, newId)]),
    table(newId, NUMBER_COLUMNS, [
      headerRow(cell(WORDS.outer, { colSpan: 4 })),
      ...pairUp(numbers),
      ...(places.length === 0 ? [] : [row(label(WORDS.places, { colSpan: 4 })), ...pairUp(places)]),
    ]),
    paragraph(newId, WORDS.asOf),
  ];
}

/** From the most readable on; the first that fits is taken. */
const CHOICES: readonly (readonly [LayoutId, number])[] = [
  ['sheet', 1],
  ['sheet-small', 1],
  ['sheet-small', 2],
];

/** A page with everybody and every number; where even the smallest type is too large, it runs over and loses nothing. */
export function makeContactPage(plan: Plan, newId: () => string): Result<Plan> {
  const made = CHOICES.map(
    ([layout, columns]) =>
      () =>
        assemble(plan, newId, layout, WORDS.title, listBlocks(plan, columns, newId)),
  );
  for (const make of made) {
    const page = make();
    if (fitsItsPages(page)) return succeed(page);
  }
  return succeed((made.at(-1) as () => Plan)());
}

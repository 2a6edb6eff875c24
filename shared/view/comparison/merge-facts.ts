/** What somebody else changed in the facts of a copy, offered fact by fact like the paragraphs (`merge-plans.ts`). */
import { type Facts, type Person, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import type { PlanChange } from './compare-plans.ts';

/** Where facts stand in a list of changes. */
const SECTION = '要素';
const PREFIX = 'fact ';

/** One fact: a field of the unit, a person, an entry. */
type Row = { readonly id: string; readonly text: string };

const describePerson = ({ role, name, title, phone }: Person) =>
  [`${role}：${name}`, title, phone].filter((part) => part !== '').join('，');

function listRows({ unit, people, entries }: Facts): Map<string, Row> {
  const rows: Row[] = [
    ...Object.entries(UNIT_FACT_KEYS).flatMap(([key, field]) =>
      unit[field] === '' ? [] : [{ id: `${PREFIX}unit ${field}`, text: `${key}：${unit[field]}` }],
    ),
    ...people.map((person) => ({ id: `${PREFIX}person ${person.id}`, text: describePerson(person) })),
    ...entries.map(({ key, value }) => ({ id: `${PREFIX}entry ${key}`, text: `${key}：${value}` })),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}

/** `isConflict`: we changed the same fact since. Without `base` nothing is offered to be taken out: a file that is no plan has no facts. */
export function listFactOffers(
  base: Facts | null,
  ours: Facts,
  theirs: Facts,
): (PlanChange & { readonly isConflict: boolean })[] {
  const [was, own, other] = [base === null ? null : listRows(base), listRows(ours), listRows(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((id) => {
    const [before, after] = [own.get(id)?.text ?? '', other.get(id)?.text ?? ''];
    const origin = was?.get(id)?.text ?? '';
    if (before === after || (was === null ? after === '' : after === origin)) return [];
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    return [{ kind, id, section: SECTION, before, after, isConflict: was !== null && before !== origin } as const];
  });
}

/** Theirs in the place of ours where it is taken; what is new behind the others. */
function takeList<Item>(
  ours: readonly Item[],
  theirs: readonly Item[],
  getId: (item: Item) => string,
  isTaken: (id: string) => boolean,
): Item[] {
  const other = new Map(theirs.map((item) => [getId(item), item]));
  const known = new Set(ours.map(getId));
  const kept = ours.flatMap((item) => (isTaken(getId(item)) ? (other.get(getId(item)) ?? []) : [item]));
  return [...kept, ...theirs.filter((item) => !known.has(getId(item)) && isTaken(getId(item)))];
}

/** Our facts with theirs where their ids are among `taken`. */
export function takeFacts(ours: Facts, theirs: Facts, taken: ReadonlySet<string>): Facts {
  const unit = { ...ours.unit };
  for (const field of Object.values(UNIT_FACT_KEYS)) {
    if (taken.has(`${PREFIX}unit ${field}`)) unit[field] = theirs.unit[field];
  }
  return {
    unit,
    people: takeList(
      ours.people,
      theirs.people,
      ({ id }) => id,
      (id) => taken.has(`${PREFIX}person ${id}`),
    ),
    entries: takeList(
      ours.entries,
      theirs.entries,
      ({ key }) => key,
      (key) => taken.has(`${PREFIX}entry ${key}`),
    ),
  };
}

/** Ours with what only they have: texts of either side read the same under it where only a fact differs. */
export function joinFacts(ours: Facts, theirs: Facts): Facts {
  const own = listRows(ours);
  return takeFacts(ours, theirs, new Set([...listRows(theirs).keys()].filter((id) => !own.has(id))));
}

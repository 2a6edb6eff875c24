/** Gathers the people an import finds; the same name is the same person where nothing speaks against it. */
import type { Person } from '../../../model/plan/facts.ts';
import type { PersonSpan } from './people.ts';

export type PeopleRegister = {
  /** Adds a person in a role and answers the id. */
  add(role: string, person: PersonSpan): string;
  /** True where the person's field holds just this value, so that the text may show the live field. */
  agrees(personId: string, field: 'title' | 'phone', value: string): boolean;
  list(): Person[];
};

/** Stands for the role of people a source lists without one. */
const NO_ROLE = '成员';

export function createPeopleRegister(): PeopleRegister {
  const people: Person[] = [];
  const idsByRole = new Map<string, number>();
  const find = (name: string, title: string) =>
    people.find((person) => person.name === name && (title === '' || person.title === '' || person.title === title));
  return {
    add(role, { name, title, phone }) {
      const known = find(name, title);
      if (known !== undefined) {
        known.title ||= title;
        known.phone ||= phone;
        return known.id;
      }
      const base = role === '' ? NO_ROLE : role;
      const count = (idsByRole.get(base) ?? 0) + 1;
      idsByRole.set(base, count);
      const id = count === 1 ? base : `${base}${count}`;
      people.push({ id, role: base, name, title, phone });
      return id;
    },
    agrees: (personId, field, value) => people.find(({ id }) => id === personId)?.[field] === value,
    list: () => people,
  };
}

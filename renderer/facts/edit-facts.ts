/** Edits of facts, as functions from facts to facts; the panel and the form of a new plan share them. */
import type { FactEntry, Facts, Person, Unit } from '../../shared/model/plan/facts.ts';

export type FactsEdit = (facts: Facts) => Facts;

export function setUnitField(field: keyof Unit, value: string): FactsEdit {
  return (facts) => ({ ...facts, unit: { ...facts.unit, [field]: value } });
}

export function setPersonField(id: string, field: Exclude<keyof Person, 'id'>, value: string): FactsEdit {
  return (facts) => ({
    ...facts,
    people: facts.people.map((person) => (person.id === id ? { ...person, [field]: value } : person)),
  });
}

export function addPerson(person: Person): FactsEdit {
  return (facts) => ({ ...facts, people: [...facts.people, person] });
}

/** Puts a person before the one who stands at `index` now; tables list people in this order. */
export function movePerson(id: string, index: number): FactsEdit {
  return (facts) => {
    const from = facts.people.findIndex((person) => person.id === id);
    const person = facts.people[from];
    if (person === undefined) return facts;
    const others = facts.people.toSpliced(from, 1);
    return { ...facts, people: others.toSpliced(from < index ? index - 1 : index, 0, person) };
  };
}

export function removePerson(id: string): FactsEdit {
  return (facts) => ({ ...facts, people: facts.people.filter((person) => person.id !== id) });
}

export function setEntryValue(key: string, value: string): FactsEdit {
  return (facts) => ({
    ...facts,
    entries: facts.entries.map((entry) => (entry.key === key ? { ...entry, value } : entry)),
  });
}

/** Adds an entry; a key the facts have already stays as it is. */
export function addEntry(entry: FactEntry): FactsEdit {
  return (facts) =>
    facts.entries.some(({ key }) => key === entry.key) ? facts : { ...facts, entries: [...facts.entries, entry] };
}

export function removeEntry(key: string): FactsEdit {
  return (facts) => ({ ...facts, entries: facts.entries.filter((entry) => entry.key !== key) });
}

/** How many values are still empty; a unit's short name may stay so. */
export function countUnfilled(facts: Facts): number {
  const unit = [facts.unit.name, facts.unit.address, facts.unit.phone];
  const people = facts.people.flatMap((person) => [person.name, person.phone]);
  const entries = facts.entries.map((entry) => entry.value);
  return [...unit, ...people, ...entries].filter((value) => value.trim() === '').length;
}

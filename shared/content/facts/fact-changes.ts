/** What a roster or a workbook would change of the facts: shown before it is done, and done as one step. */
import type { FactKind, Facts, Person, Unit } from '../../model/plan/facts.ts';

/** A person without an id; '' is what is not known. */
export type PersonValues = Omit<Person, 'id'>;

export type FactChange =
  | { readonly kind: 'unit'; readonly field: keyof Unit; readonly before: string; readonly after: string }
  /** `before` is `null` for a fact the plan does not have yet. */
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly entryKind: FactKind;
      readonly before: string | null;
      readonly after: string;
    }
  /** `personId` and `before` are `null` for a person the plan does not have yet. */
  | {
      readonly kind: 'person';
      readonly personId: string | null;
      readonly before: PersonValues | null;
      readonly after: PersonValues;
    };

function applyChange(facts: Facts, change: FactChange, newId: () => string): Facts {
  switch (change.kind) {
    case 'unit':
      return { ...facts, unit: { ...facts.unit, [change.field]: change.after } };
    case 'entry': {
      const { key, entryKind, before, after } = change;
      const entries = facts.entries.map((entry) => (entry.key === key ? { ...entry, value: after } : entry));
      return { ...facts, entries: before === null ? [...entries, { key, kind: entryKind, value: after }] : entries };
    }
    case 'person': {
      const { personId, after } = change;
      if (personId === null) return { ...facts, people: [...facts.people, { id: newId(), ...after }] };
      return {
        ...facts,
        people: facts.people.map((person) => (person.id === personId ? { ...person, ...after } : person)),
      };
    }
  }
}

/** The facts with the changes made, in order. */
export function applyFactChanges(facts: Facts, changes: readonly FactChange[], newId: () => string): Facts {
  return changes.reduce((changed, change) => applyChange(changed, change, newId), facts);
}

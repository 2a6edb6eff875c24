/** One field of the facts, as findings and the sheet point to it. */
import {
  EMPTY_FACTS,
  type FactKind,
  type Facts,
  type Person,
  UNIT_FACT_KEYS,
  type Unit,
} from '../../model/plan/facts.ts';

export type FactTarget =
  | { readonly kind: 'unit'; readonly field: keyof Unit }
  | { readonly kind: 'person'; readonly personId: string; readonly field: Exclude<keyof Person, 'id'> }
  | { readonly kind: 'entry'; readonly key: string };

/** The field a live fact's key stands for. */
export function toFactTarget(key: string): FactTarget {
  if (!Object.hasOwn(UNIT_FACT_KEYS, key)) return { kind: 'entry', key };
  return { kind: 'unit', field: UNIT_FACT_KEYS[key as keyof typeof UNIT_FACT_KEYS] };
}

export function toPersonTarget(personId: string, field: Exclude<keyof Person, 'id'>): FactTarget {
  return { kind: 'person', personId, field };
}

/** One string for each field, the same for the same field: what fields are found and remembered by. */
export function getTargetKey(target: FactTarget): string {
  switch (target.kind) {
    case 'unit':
      return `unit.${target.field}`;
    case 'person':
      return `person.${target.personId}.${target.field}`;
    case 'entry':
      return `entry.${target.key}`;
  }
}

/** The facts with another value in one field; a field they lack stays lacking. */
export function setFactValue(facts: Facts, target: FactTarget, value: string): Facts {
  switch (target.kind) {
    case 'unit':
      return { ...facts, unit: { ...facts.unit, [target.field]: value } };
    case 'person': {
      const { personId, field } = target;
      const people = facts.people.map((person) => (person.id === personId ? { ...person, [field]: value } : person));
      return { ...facts, people };
    }
    case 'entry': {
      const entries = facts.entries.map((entry) => (entry.key === target.key ? { ...entry, value } : entry));
      return { ...facts, entries };
    }
  }
}

/** A field with a value of a certain kind and the name people know it by. */
export type FactField = {
  readonly target: FactTarget;
  readonly kind: FactKind;
  readonly name: string;
  readonly value: string;
};

/** Every field whose value has a shape: telephones, dates, periods, numbers, texts of entries. */
export function listFactFields({ unit, people, entries }: Facts = EMPTY_FACTS): FactField[] {
  return [
    { target: { kind: 'unit', field: 'phone' }, kind: 'phone', name: '单位电话', value: unit.phone },
    ...people.map(({ id, role, phone }): FactField => {
      return { target: toPersonTarget(id, 'phone'), kind: 'phone', name: role, value: phone };
    }),
    ...entries.map(({ key, kind, value }): FactField => ({ target: { kind: 'entry', key }, kind, name: key, value })),
  ];
}

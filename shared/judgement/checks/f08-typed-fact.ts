/** F08: the unit's name, a person's name or a telephone is typed where it could follow the facts. */
import { findTypedNames, findTypedTelephones } from '../../content/facts/replace-person.ts';
import { listOwnTelephones } from '../../language/words/telephone.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { isPlainPlace } from '../../model/plan/words.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents, type PlanContent } from './plan-contents.ts';

/** A shorter name may be part of anything. */
const UNIT_NAME_MIN_LENGTH = 4;

type Hit = { readonly start: number; readonly end: number; readonly inline: Inline };

function findUnit(text: string, { unit }: Facts): Hit[] {
  const name = unit.name.trim();
  if (name.length < UNIT_NAME_MIN_LENGTH) return [];
  const hits: Hit[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    hits.push({ start, end: start + name.length, inline: { type: 'fact', key: '单位名称' } });
  }
  return hits;
}

function getName({ name }: Person): string {
  return name.replace(/\s/g, '');
}

/** Of several roles of one person the one named right before: 组长张某某. */
function pickRole(people: readonly Person[], before: string): Person | undefined {
  return people.find(({ role }) => role !== '' && before.replace(/[\s：:]/g, '').endsWith(role)) ?? people[0];
}

/** One human with all roles, and the telephone that a member of the text would print whole. */
type Human = { readonly name: string; readonly people: readonly Person[]; readonly phones: readonly string[] };

function listHumans({ people }: Facts): Human[] {
  return [...new Set(people.map(getName))].map((name) => {
    const sameName = people.filter((person) => getName(person) === name);
    const phones = sameName.flatMap(({ phone }) => {
      const own = listOwnTelephones(phone);
      // A member prints the whole field; one of several numbers is no field.
      return own.length === 1 ? own : [];
    });
    return { name, people: sameName, phones: [...new Set(phones)] };
  });
}

function findPeople(text: string, humans: readonly Human[]): Hit[] {
  return humans.flatMap(({ name, people, phones }) => {
    const toHit = (field: 'name' | 'phone', start: number, end: number): Hit[] => {
      const person = pickRole(people, text.slice(0, start));
      return person === undefined ? [] : [{ start, end, inline: { type: 'person', personId: person.id, field } }];
    };
    const names = findTypedNames(text, name).filter(({ isCertain }) => isCertain);
    const numbers = findTypedTelephones(text, phones).filter(({ isCertain }) => isCertain);
    return [
      ...names.flatMap(({ start, end }) => toHit('name', start, end)),
      ...numbers.flatMap(({ start, end }) => toHit('phone', start, end)),
    ];
  });
}

function check(content: PlanContent, facts: Facts, humans: readonly Human[]): Finding[] {
  // Plain words can follow nothing. People there change with the years; the unit's own name is as it should be, and a telephone that
  // is not the person's is F04's.
  const isPlain = isPlainPlace(content.place);
  const concerns = ({ inline }: Hit) => !isPlain || (inline.type === 'person' && inline.field === 'name');
  const hits = [...findUnit(content.text, facts), ...findPeople(content.text, humans)].filter(concerns);
  return hits.flatMap(({ start, end, inline }): Finding[] => {
    const range = findTypedRange(content, start, end);
    if (range === null) return [];
    const words = content.text.slice(start, end);
    return [
      {
        ...describePlace(content, typedFact),
        messageKey: isPlain ? 'checks.typedFactPlain' : 'checks.typedFact',
        params: { words },
        mend: isPlain ? null : createTextMend(content, range, [inline]),
        quotes: [words],
      },
    ];
  });
}

export const typedFact: Rule = {
  id: 'F08',
  severity: 'advice',
  find(document) {
    const facts = document.source?.plan.facts;
    if (facts === undefined) return [];
    const humans = listHumans(facts);
    return getPlanContents(document).flatMap((content) => check(content, facts, humans));
  },
};

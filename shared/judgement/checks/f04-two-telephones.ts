/** F04: one person with two telephones: in two roles, or in the facts and typed beside the name. */
import { toPersonTarget } from '../../content/facts/fact-target.ts';
import { listOwnTelephones, normalizeTelephone, TELEPHONE_IN_TEXT } from '../../language/words/telephone.ts';
import type { Person } from '../../model/plan/facts.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describeFact, describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents, type PlanContent } from './plan-contents.ts';

/** What may stand between a name and its number: 张某某（校长）：139… */
const NEAR_CHARACTERS = 24;

type Known = { readonly person: Person; readonly phones: ReadonlySet<string> };

/** People with a telephone, by name. */
function listKnown(people: readonly Person[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const person of people) {
    const name = person.name.trim();
    const phones = listOwnTelephones(person.phone);
    if (name.length < 2 || phones.length === 0) continue;
    known.set(name, {
      person: known.get(name)?.person ?? person,
      phones: new Set([...(known.get(name)?.phones ?? []), ...phones]),
    });
  }
  return known;
}

/** Records of one name whose telephones have nothing in common with those of the record before. */
function checkRoles(people: readonly Person[]): Finding[] {
  const first = new Map<string, Person>();
  return people.flatMap((person): Finding[] => {
    const name = person.name.trim();
    const phones = listOwnTelephones(person.phone);
    if (name === '' || phones.length === 0) return [];
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, person);
      return [];
    }
    const others = listOwnTelephones(other.phone);
    if (phones.some((phone) => others.includes(phone))) return [];
    const target = toPersonTarget(person.id, 'phone');
    return [
      {
        ...describeFact(target, twoTelephones),
        messageKey: 'checks.twoPhonesInRoles',
        params: { name, role: person.role, number: person.phone, otherRole: other.role, otherNumber: other.phone },
        mend: { kind: 'set-fact', target, value: other.phone },
      },
    ];
  });
}

/** The number that belongs to the name ending at `end`: the next one, if no other name stands between. */
function findNumberAfter(text: string, end: number, names: readonly string[]): RegExpMatchArray | null {
  const near = text.slice(end, end + NEAR_CHARACTERS + 14);
  const [match] = near.matchAll(TELEPHONE_IN_TEXT);
  if (match === undefined || match.index > NEAR_CHARACTERS) return null;
  const between = near.slice(0, match.index);
  return names.some((name) => between.includes(name)) || /[；;。\n]/.test(between) ? null : match;
}

function checkContent(content: PlanContent, known: ReadonlyMap<string, Known>): Finding[] {
  const names = [...known.keys()];
  return names.flatMap((name) => {
    const { person, phones } = known.get(name) as Known;
    const findings: Finding[] = [];
    for (let at = content.text.indexOf(name); at >= 0; at = content.text.indexOf(name, at + name.length)) {
      const match = findNumberAfter(content.text, at + name.length, names);
      if (match === null || phones.has(normalizeTelephone(match[0]))) continue;
      const start = at + name.length + (match.index ?? 0);
      const range = findTypedRange(content, start, start + match[0].length);
      if (range === null) continue;
      findings.push({
        ...describePlace(content, twoTelephones),
        messageKey: 'checks.twoPhones',
        params: { name, number: match[0], known: person.phone },
        mend: createTextMend(content, range, [{ type: 'person', personId: person.id, field: 'phone' }]),
        quotes: [match[0]],
      });
    }
    return findings;
  });
}

function check(document: CheckedDocument): Finding[] {
  const people = document.source?.plan.facts.people ?? [];
  const known = listKnown(people);
  return [
    ...checkRoles(people),
    ...(known.size === 0 ? [] : getPlanContents(document).flatMap((content) => checkContent(content, known))),
  ];
}

export const twoTelephones: Rule = { id: 'F04', severity: 'fault', find: check };

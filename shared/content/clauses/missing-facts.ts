/** What a clause speaks of, brought together with what the plan has. */
import { mapInlines } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { PlacedClause } from './instantiate.ts';

/** People and entries of clauses that the plan does not have; what it has keeps its values. */
export function addMissingFacts(facts: Facts, added: Facts): Facts {
  const people = added.people.filter(({ id }) => !facts.people.some((person) => person.id === id));
  const entries = added.entries.filter(({ key }) => !facts.entries.some((entry) => entry.key === key));
  if (people.length === 0 && entries.length === 0) return facts;
  return { ...facts, people: [...facts.people, ...people], entries: [...facts.entries, ...entries] };
}

/**
 * A clause names people by what they do (组长). Where the plan knows that person under another id, because the user added them,
 * the clause speaks of the one that is there instead of bringing in a second.
 */
export function matchPeople(placed: PlacedClause, facts: Facts): PlacedClause {
  const ids = new Map(
    placed.facts.people.flatMap(({ id, role }) => {
      if (facts.people.some((person) => person.id === id)) return [];
      const [match, ...others] = facts.people.filter((person) => person.role === role);
      return match === undefined || others.length > 0 ? [] : [[id, match.id] as const];
    }),
  );
  if (ids.size === 0) return placed;
  return {
    ...placed,
    blocks: placed.blocks.map((block) =>
      mapInlines(block, (inline) =>
        inline.type === 'person' ? { ...inline, personId: ids.get(inline.personId) ?? inline.personId } : inline,
      ),
    ),
    facts: { ...placed.facts, people: placed.facts.people.filter(({ id }) => !ids.has(id)) },
  };
}

/** A line's text → inlines: blanks become visible, series live, names people of the plan. */

import { findSeriesMembers } from '../../../language/markers/series.ts';
import type { Inline, PersonField } from '../../../model/plan/inline.ts';
import { findBlanks } from './blanks.ts';
import type { ChangeLog } from './change-log.ts';
import { findPeople } from './people.ts';
import type { PeopleRegister } from './people-register.ts';
import type { SeriesTracker } from './series-tracker.ts';

type Replacement = { readonly start: number; readonly end: number; readonly inline: Inline };

export type InlineBuilder = {
  /**
   * `line` is the source line; `isOpen` is true where a label at the end has nothing that follows it; `role` is the label
   * of a column of names the line may stand in.
   */
  build(text: string, line: number, isOpen: boolean, role?: string | null): Inline[];
};

/** Text with the replacements in their places; those that overlap an earlier one are left out. */
function assemble(text: string, replacements: readonly Replacement[]): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { start, end, inline } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) continue;
    if (start > from) inlines.push({ type: 'text', text: text.slice(from, start) });
    inlines.push(inline);
    from = end;
  }
  if (from < text.length) inlines.push({ type: 'text', text: text.slice(from) });
  return inlines;
}

export function createInlineBuilder(log: ChangeLog, people: PeopleRegister, series: SeriesTracker): InlineBuilder {
  const findPersonReplacements = (text: string, line: number, role: string | null): Replacement[] => {
    const found = findPeople(text, role);
    if (found === null) return [];
    const names = found.people.map(({ name }) => name).join('、');
    if (!log.propose({ rule: 'people', line, params: { count: found.people.length }, before: text, after: names }))
      return [];
    return found.people.flatMap((person) => {
      const personId = people.add(found.role, person);
      const place = (field: PersonField, range: readonly [number, number] | null): Replacement[] =>
        range === null ? [] : [{ start: range[0], end: range[1], inline: { type: 'person', personId, field } }];
      return [
        ...place('name', person.nameRange),
        ...(people.agrees(personId, 'title', person.title) ? place('title', person.titleRange) : []),
        ...(people.agrees(personId, 'phone', person.phone) ? place('phone', person.phoneRange) : []),
      ];
    });
  };

  return {
    build(text, line, isOpen, role = null) {
      const blanks = findBlanks(text, isOpen).flatMap((span, part): Replacement[] =>
        log.propose({ rule: 'blank', line, part, before: text.slice(span.start, span.end), after: '＿＿＿＿' })
          ? [{ start: span.start, end: span.end, inline: { type: 'blank', hint: span.hint } }]
          : [],
      );
      const members = series.follow(findSeriesMembers(text), line, log).map(
        ({ start, end, form, number, isLast }): Replacement => ({
          start,
          end,
          inline: { type: 'series', form, first: number === 1, ...(isLast ? { last: true } : {}) },
        }),
      );
      return assemble(text, [...findPersonReplacements(text, line, role), ...blanks, ...members]);
    },
  };
}

/**
 * What was typed and can follow the plan becomes live: places left open (xx, ＿＿), series (一是…二是…), people of a list of names. Each
 * change can be taken back.
 */
import { findSeriesMembers, type SeriesMember } from '../../../language/markers/series.ts';
import type { Inline, PersonField } from '../../../model/plan/inline.ts';
import { getFormatAndComments, getInlinesText } from '../../../model/plan/inlines.ts';
import { BLANK_TEXT } from '../../../view/resolve/facts.ts';
import type { Reporter } from '../source/reporter.ts';
import { getChangeId, type SourceParagraph } from '../source/source-item.ts';
import { findBlanks } from './blanks.ts';
import { findPeople, findPeopleLabel } from './people.ts';
import type { PeopleRegister } from './people-register.ts';
import { createSeriesTracker } from './series-tracker.ts';

type Place = Pick<SourceParagraph, 'line' | 'part' | 'id'>;
type Span = { readonly start: number; readonly end: number; readonly inline: Inline };

export type LiveMembers = {
  /**
   * The content of a paragraph with its live members. Must see the paragraphs of a part once each, in order. `isOpen` is true where
   * nothing follows that a label at its end could announce.
   */
  read(content: readonly Inline[], place: Place, isOpen?: boolean): Inline[];
  /** The same for a title or a cell, where nothing is counted. */
  readAside(content: readonly Inline[], place: Place): Inline[];
};

type Context = {
  readonly reporter: Reporter;
  /** `null` where nobody is to be registered. */
  readonly people: PeopleRegister | null;
  /** Of text alone: its boxes are places left open, and so is any line drawn in it. */
  readonly isPlain: boolean;
  /** Texts that refer to a place stay whole. */
  readonly references: { has(inline: Inline): boolean };
};

/** Content with the spans in the place of its characters; a span that does not lie within one text stays text. */
function replaceSpans(content: readonly Inline[], spans: readonly Span[], references: Context['references']): Inline[] {
  let offset = 0;
  const replaced = content.flatMap((inline): Inline[] => {
    const from = offset;
    offset += getInlinesText([inline]).length;
    if (inline.type !== 'text' || references.has(inline)) return [inline];
    const pieces: Inline[] = [];
    let at = from;
    const addText = (end: number) => {
      if (end > at) pieces.push({ ...inline, text: inline.text.slice(at - from, end - from) });
    };
    for (const span of spans.filter(({ start, end }) => start >= from && end <= offset && end > start)) {
      if (span.start < at) continue;
      addText(span.start);
      pieces.push({ ...span.inline, ...getFormatAndComments(inline) } as Inline);
      at = span.end;
    }
    addText(offset);
    return pieces;
  });
  const atEnd = spans.filter(({ start, end }) => start === offset && end === offset);
  return [...replaced, ...atEnd.map(({ inline }) => inline)];
}

function toSeries({ start, end, form, number, isLast }: SeriesMember): Span {
  return { start, end, inline: { type: 'series', form, first: number === 1, ...(isLast ? { last: true } : {}) } };
}

/** `part` holds the contents of a body's or an attachment's paragraphs, to see how far its series run. */
export function createLiveMembers(part: readonly (readonly Inline[])[], context: Context): LiveMembers {
  const { reporter, people, isPlain, references } = context;
  const tracker = createSeriesTracker(part.map((content) => findSeriesMembers(getInlinesText(content))));
  /** The label of a column of names that the next line may stand in. */
  let role: string | null = null;

  const readBlanks = (text: string, place: Place, isOpen: boolean): Span[] =>
    findBlanks(text, isOpen).flatMap(({ start, end, hint }, index): Span[] => {
      const before = text.slice(start, end);
      const span: Span = { start, end, inline: { type: 'blank', hint } };
      // In a document with looks a box is one to tick, or a sign that could not be read.
      if (!isPlain && before.includes('□')) return [];
      // A line of our own is a blank already; one of another length would print otherwise.
      if (!isPlain && /^＿+$/.test(before))
        return before === BLANK_TEXT ? [{ ...span, inline: { type: 'blank', hint: '' } }] : [];
      const id = `${getChangeId('blank', place)}:${index}`;
      const { line, id: blockId } = place;
      return reporter.propose('importPlan.blank', { id, line, blockId, before, after: BLANK_TEXT }) ? [span] : [];
    });
  const readSeries = (text: string, place: Place): Span[] =>
    tracker
      .follow(findSeriesMembers(text), ({ words, count }) =>
        reporter.propose('importPlan.series', {
          id: getChangeId('series', place),
          line: place.line,
          blockId: place.id,
          params: { count },
          before: words,
          after: words,
        }),
      )
      .map(toSeries);
  /** The people of one line of a paragraph, which begins at `from`. */
  const readPeople = (text: string, from: number, id: string, { line, id: blockId }: Place): Span[] => {
    const found = people === null ? null : findPeople(text, role);
    if (people === null || found === null) return [];
    const names = found.people.map(({ name }) => name).join('、');
    const params = { count: found.people.length };
    if (!reporter.propose('importPlan.people', { id, line, blockId, params, before: text, after: names })) return [];
    return found.people.flatMap((person) => {
      const personId = people.add(found.role, person);
      const put = (field: PersonField, range: readonly [number, number] | null): Span[] =>
        range === null
          ? []
          : [{ start: from + range[0], end: from + range[1], inline: { type: 'person', personId, field } }];
      return [
        ...put('name', person.nameRange),
        ...(people.agrees(personId, 'title', person.title) ? put('title', person.titleRange) : []),
        ...(people.agrees(personId, 'phone', person.phone) ? put('phone', person.phoneRange) : []),
      ];
    });
  };
  /** `isOpen`: what a label at the end announces is left open, and no column stands under it. */
  const readLines = (text: string, place: Place, isOpen: boolean): Span[] => {
    let from = 0;
    const spans = text.split('\n').flatMap((line, index) => {
      const label = findPeopleLabel(line);
      if (label === null && findPeople(line, role) === null) role = null;
      const id = getChangeId('people', place) + (index === 0 ? '' : `:${index}`);
      const found = readPeople(line, from, id, place);
      if (label !== null) role = label;
      from += line.length + 1;
      return found;
    });
    if (isOpen) role = null;
    return spans;
  };
  const replace = (content: readonly Inline[], spans: readonly Span[]) =>
    spans.length === 0
      ? [...content]
      : replaceSpans(
          content,
          [...spans].sort((a, b) => a.start - b.start || a.end - b.end),
          references,
        );
  return {
    read(content, place, isOpen = false) {
      const text = getInlinesText(content);
      return replace(content, [
        ...readLines(text, place, isOpen),
        ...readBlanks(text, place, isOpen),
        ...readSeries(text, place),
      ]);
    },
    readAside(content, place) {
      const text = getInlinesText(content);
      role = null;
      return replace(content, [...readLines(text, place, true), ...readBlanks(text, place, false)]);
    },
  };
}

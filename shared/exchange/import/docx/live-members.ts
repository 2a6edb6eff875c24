/**
 * Blanks (xx, ＿＿) and series (一是…二是…) that were typed into a Word file become live, as those of a text do. Each
 * change can be taken back.
 */

import { findSeriesMembers, type SeriesMember } from '../../../language/markers/series.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import { BLANK_TEXT } from '../../../view/resolve/facts.ts';
import { findBlanks } from '../text/blanks.ts';
import { createSeriesTracker } from '../text/series-tracker.ts';
import { getChangeId } from './part-paragraphs.ts';
import type { Reporter } from './reporter.ts';
import type { SourceParagraph } from './source-blocks.ts';

type Place = Pick<SourceParagraph, 'line' | 'part' | 'id'>;
type Span = { readonly start: number; readonly end: number; readonly inline: Inline };

export type LiveMembers = {
  /** The content of a paragraph with its live members. Must see the paragraphs of a part once each, in order. */
  read(content: readonly Inline[], place: Place): Inline[];
};

type Context = {
  readonly reporter: Reporter;
  readonly takenBack: ReadonlySet<string>;
  /** Texts that refer to a place stay whole. */
  readonly references: { has(inline: Inline): boolean };
};

/** Content with the spans in the place of its characters; a span that does not lie within one text stays text. */
function replaceSpans(content: readonly Inline[], spans: readonly Span[], references: Context['references']): Inline[] {
  let offset = 0;
  return content.flatMap((inline): Inline[] => {
    const from = offset;
    offset += getInlinesText([inline]).length;
    if (inline.type !== 'text' || references.has(inline)) return [inline];
    const inside = spans.filter(({ start, end }) => start >= from && end <= offset);
    if (inside.length === 0) return [inline];
    const pieces: Inline[] = [];
    let at = from;
    const addText = (end: number) => {
      if (end > at) pieces.push({ ...inline, text: inline.text.slice(at - from, end - from) });
    };
    for (const span of inside) {
      addText(span.start);
      pieces.push(inline.marks === undefined ? span.inline : ({ ...span.inline, marks: inline.marks } as Inline));
      at = span.end;
    }
    addText(offset);
    return pieces;
  });
}

function toSeries({ start, end, form, number, isLast }: SeriesMember): Span {
  return { start, end, inline: { type: 'series', form, first: number === 1, ...(isLast ? { last: true } : {}) } };
}

/** `part` holds the contents of a body's or an attachment's paragraphs, to see how far its series run. */
export function createLiveMembers(
  part: readonly (readonly Inline[])[],
  { reporter, takenBack, references }: Context,
): LiveMembers {
  const tracker = createSeriesTracker(part.map((content) => findSeriesMembers(getInlinesText(content))));
  return {
    read(content, place) {
      const { line, id: blockId } = place;
      const text = getInlinesText(content);
      /** Whether to make the change, which is reported either way. */
      const propose = (key: 'blank' | 'series', id: string, before: string, after: string, count: number) => {
        reporter.add('change', key, { id, line, blockId, before, after, params: { count } });
        return !takenBack.has(id);
      };
      const blanks = findBlanks(text, false).flatMap(({ start, end, hint }, index): Span[] => {
        const before = text.slice(start, end);
        // In a Word file a box is one to tick, or a sign that could not be read.
        if (before.includes('□')) return [];
        const span: Span = { start, end, inline: { type: 'blank', hint } };
        // A line of our own is a blank already; one of another length would print otherwise.
        if (/^＿+$/.test(before))
          return before === BLANK_TEXT ? [{ ...span, inline: { type: 'blank', hint: '' } }] : [];
        return propose('blank', `${getChangeId('blank', place)}/${index}`, before, BLANK_TEXT, 1) ? [span] : [];
      });
      const members = tracker.follow(findSeriesMembers(text), line, {
        propose: ({ before, after, params }) =>
          propose('series', getChangeId('series', place), before, after, Number(params?.count ?? 0)),
      });
      const spans = [...blanks, ...members.map(toSeries)].sort((a, b) => a.start - b.start);
      return spans.length === 0 ? [...content] : replaceSpans(content, spans, references);
    },
  };
}

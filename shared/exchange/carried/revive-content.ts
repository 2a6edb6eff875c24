/**
 * The content of a block as the file now reads, with what was live in it and still shows the same characters live again. The file's
 * words win wherever the two differ.
 */

import { diffArrays } from 'diff';
import type { Inline } from '../../model/plan/inline.ts';
import { getFormat, getInlinesText, joinTexts, printFormat } from '../../model/plan/inlines.ts';
import { BLANK_TEXT } from '../../view/resolve/facts.ts';
import { type ControlledMember, type FoundControl, getControlTag } from './control-tag.ts';

/** A content of the carried plan, and what each member of it showed. */
export type OldContent = { readonly content: readonly Inline[]; readonly texts: readonly string[] };

/** Other words than a mention had: perhaps the fact itself has changed. */
export type ChangedMention = {
  readonly member: Extract<Inline, { type: 'fact' | 'person' }>;
  readonly before: string;
  readonly after: string;
};

export type ContentContext = {
  readonly controls: ReadonlyMap<Inline, FoundControl>;
  /** Texts that stay whole, because something else is told by them. */
  readonly whole: { has(inline: Inline): boolean };
  /** The member a control stands for, `null` where the plan has none such. */
  findMember(control: FoundControl): ControlledMember | null;
  /** What a fact or person shows, by the carried facts. */
  show(member: Inline): string;
  /** Whether what a reference leads to is still there. */
  hasTarget(blockId: string): boolean;
  /** Tells of changed words; true where they are to become the fact. */
  offer(change: ChangedMention): boolean;
};

const OUTER_SPACE = /^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g;
/** Texts that differ in more places than this are compared at their ends alone. */
const MOST_EDITS = 600;
/** Words longer than this are no value of a fact. */
const LONGEST_VALUE = 60;
const SERIES_TEXTS: Readonly<Record<string, RegExp>> = {
  shi: /^[一二三四五六七八九十]+是$/,
  yao: /^[一二三四五六七八九十]+要$/,
  di: /^第[一二三四五六七八九十]+，$/,
  xian: /^(?:首先|其次|再次|最后)，$/,
};
const FIRST_TEXTS = new Set(['一是', '一要', '第一，', '首先，']);

const printOwnFormat = (inline: Inline | undefined) => printFormat(getFormat(inline));

/** The characters of one inline of a file. */
const getFoundText = (inline: Inline) => getInlinesText([inline]);

/** Which member each character belongs to. */
function listOwners(texts: readonly string[]): number[] {
  return texts.flatMap((text, index) => Array.from({ length: text.length }, () => index));
}

/** For each character of `now`, the place of the same one in `was`, or -1. */
function alignCharacters(was: string, now: string): Int32Array {
  const places = new Int32Array(now.length).fill(-1);
  let head = 0;
  while (head < was.length && head < now.length && was[head] === now[head]) head += 1;
  let tail = 0;
  const room = Math.min(was.length, now.length) - head;
  while (tail < room && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  for (let at = 0; at < head; at++) places[at] = at;
  for (let at = 1; at <= tail; at++) places[now.length - at] = was.length - at;
  const middle = [was.slice(head, was.length - tail), now.slice(head, now.length - tail)] as const;
  const runs = diffArrays([...middle[0]], [...middle[1]], { maxEditLength: MOST_EDITS }) ?? [];
  let old = head;
  let at = head;
  for (const { value, added, removed } of runs) {
    const length = value.join('').length;
    if (!added && !removed) for (let step = 0; step < length; step++) places[at + step] = old + step;
    if (!added) old += length;
    if (!removed) at += length;
  }
  return places;
}

/** A stretch of the file's text that is live, or that was. */
type Span = { readonly start: number; readonly end: number; readonly member: Inline };

/** What stands in one control, as places in the text. */
type ControlSpan = { readonly start: number; end: number; readonly control: FoundControl };

function listControlSpans(found: readonly Inline[], controls: ContentContext['controls']): ControlSpan[] {
  const spans: ControlSpan[] = [];
  let at = 0;
  for (const inline of found) {
    const end = at + getFoundText(inline).length;
    const control = controls.get(inline);
    const last = spans.at(-1);
    if (control !== undefined) {
      // Line breaks, which belong to no control, may stand inside one.
      if (last?.control === control) last.end = end;
      else spans.push({ start: at, end, control });
    }
    at = end;
  }
  return spans;
}

/** The file's text beside the old one. */
type Beside = {
  readonly now: string;
  readonly old: OldContent | null;
  readonly owners: readonly number[];
  readonly places: Int32Array;
};

/** The old member at a place of the file's text, `null` where that place is new. */
function findOld({ old, owners, places }: Beside, at: number): Inline | null {
  const place = places[at] ?? -1;
  return place === -1 ? null : (old?.content[owners[place] ?? -1] ?? null);
}

function readControl(span: ControlSpan, beside: Beside, context: ContentContext): Span | null {
  const text = beside.now.slice(span.start, span.end).replaceAll('\n', '');
  const member = context.findMember(span.control);
  if (member === null || text === '') return null;
  const { start, end } = span;
  const was = findOld(beside, start);
  switch (member.type) {
    case 'blank':
      if (text !== BLANK_TEXT) return null;
      return { start, end, member: was?.type === 'blank' ? was : member };
    case 'series': {
      if (SERIES_TEXTS[member.form]?.test(text) !== true) return null;
      if (was?.type === 'series' && was.form === member.form) return { start, end, member: was };
      const isLast = text === '最后，';
      return { start, end, member: { ...member, first: FIRST_TEXTS.has(text), ...(isLast ? { last: true } : {}) } };
    }
    case 'fact':
    case 'person': {
      const before = context.show(member);
      const isSame = text === before;
      if (!isSame && !context.offer({ member, before, after: text })) return null;
      const isOld = was?.type === member.type && getControlTag(was) === getControlTag(member);
      return { start, end, member: isOld ? was : member };
    }
  }
}

/** Old live members whose characters all stand beside each other still, outside of controls. */
function findSurvivors(beside: Beside, taken: readonly ControlSpan[], context: ContentContext): Span[] {
  const { now, old, places } = beside;
  if (old === null) return [];
  const spans: Span[] = [];
  const nowByOld = new Map<number, number>();
  places.forEach((place, at) => {
    if (place !== -1) nowByOld.set(place, at);
  });
  let from = 0;
  old.content.forEach((member, index) => {
    const text = old.texts[index] ?? '';
    const start = from;
    from += text.length;
    if (member.type === 'text' || member.type === 'line-break' || text === '') return;
    const at = nowByOld.get(start);
    const isWhole =
      at !== undefined &&
      now.slice(at, at + text.length) === text &&
      Array.from({ length: text.length }, (_, step) => places[at + step] === start + step).every(Boolean);
    if (isWhole) {
      // One character alone may stand there by chance.
      if (text.length === 1 && !isHeld(beside, start, at)) return;
      if (taken.some((span) => at < span.end && at + text.length > span.start)) return;
      if (member.type === 'reference' && !context.hasTarget(member.blockId)) return;
      spans.push({ start: at, end: at + text.length, member });
      return;
    }
    const changed = findReplaced(beside, nowByOld, start, start + text.length);
    if (changed === null || (member.type !== 'fact' && member.type !== 'person')) return;
    if (taken.some((span) => changed.start < span.end && changed.end > span.start)) return;
    const after = now.slice(changed.start, changed.end);
    if (context.offer({ member, before: text, after })) spans.push({ ...changed, member });
  });
  return spans;
}

/** True where the characters around stand around it still. */
function isHeld({ places, now, old }: Beside, place: number, at: number): boolean {
  const length = old?.texts.join('').length ?? 0;
  const before = place === 0 ? at === 0 : places[at - 1] === place - 1;
  const after = place + 1 === length ? at + 1 === now.length : places[at + 1] === place + 1;
  return before && after;
}

/** What stands between the neighbours of an old member, where both stand still. */
function findReplaced(
  { now, old }: Beside,
  nowByOld: ReadonlyMap<number, number>,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const length = old?.texts.join('').length ?? 0;
  const before = from === 0 ? -1 : nowByOld.get(from - 1);
  const after = to === length ? now.length : nowByOld.get(to);
  if (before === undefined || after === undefined) return null;
  const start = before + 1;
  const isValue = after > start && after - start <= LONGEST_VALUE && !now.slice(start, after).includes('\n');
  return isValue ? { start, end: after } : null;
}

/** The member with the format that the file's text has. */
function giveFormat(member: Inline, like: Inline | undefined): Inline {
  if (member.type === 'line-break' || printOwnFormat(member) === printOwnFormat(like)) return member;
  const { marks: _marks, look: _look, ...bare } = member;
  return { ...bare, ...getFormat(like) } as Inline;
}

/** The file's content with the spans in the place of their characters. */
function putSpans(found: readonly Inline[], spans: readonly Span[], whole: ContentContext['whole']): Inline[] {
  const result: Inline[] = [];
  let at = 0;
  let next = 0;
  const pending = [...spans].sort((a, b) => a.start - b.start);
  for (const inline of found) {
    const text = getFoundText(inline);
    if (text === '') result.push(inline);
    const end = at + text.length;
    let from = at;
    const addText = (until: number) => {
      if (until <= from) return;
      const isAll = from === at && until === end;
      result.push(isAll || inline.type !== 'text' ? inline : { ...inline, text: text.slice(from - at, until - at) });
      from = until;
    };
    for (let span = pending[next]; span !== undefined && span.start < end; span = pending[next]) {
      if (span.start >= at) {
        addText(span.start);
        result.push(giveFormat(span.member, inline));
      }
      from = Math.max(from, Math.min(span.end, end));
      if (span.end > end) break;
      next += 1;
    }
    addText(end);
    at = end;
  }
  return joinTexts(result, whole);
}

/** True where every character has the format that it had. */
function hasSameFormat(old: OldContent, found: readonly Inline[]): boolean {
  const list = (content: readonly Inline[], texts: readonly string[]) =>
    content.flatMap((inline, index) => Array.from({ length: texts[index]?.length ?? 0 }, () => printOwnFormat(inline)));
  const was = list(old.content, old.texts);
  const now = list(found, found.map(getFoundText));
  const text = old.texts.join('');
  const lead = text.length - text.replace(/^[\s\u3000\u00a0]+/, '').length;
  return now.every((format, index) => format === was[index + lead]);
}

/** `old` is `null` for a block that is new. */
export function reviveContent(old: OldContent | null, found: readonly Inline[], context: ContentContext): Inline[] {
  const now = getInlinesText(found);
  const was = old?.texts.join('') ?? '';
  if (old !== null && was.replace(OUTER_SPACE, '') === now && hasSameFormat(old, found)) {
    const isComplete = old.content.every((inline) => inline.type !== 'reference' || context.hasTarget(inline.blockId));
    if (isComplete) return [...old.content];
  }
  const controls = listControlSpans(found, context.controls);
  const beside: Beside = {
    now,
    old,
    owners: listOwners(old?.texts ?? []),
    places: old === null ? new Int32Array(now.length).fill(-1) : alignCharacters(was, now),
  };
  const known = controls.filter(({ control }) => context.findMember(control) !== null);
  const live = known.flatMap((span) => readControl(span, beside, context) ?? []);
  return putSpans(found, [...live, ...findSurvivors(beside, known, context)], context.whole);
}

/** Runs of text: joined, trimmed, and relieved of a marker that was typed into them. */
import type { Inline } from './inline.ts';
import { printTextLook } from './text-look.ts';

const LEADING = /^[\s\u3000\u00a0]+/;
const TRAILING = /[\s\u3000\u00a0]+$/;

/** What is no text: live members and line breaks. */
export type Member = Exclude<Inline, { type: 'text' }>;

const readBreak = ({ type }: Member) => (type === 'line-break' ? '\n' : '');

/**
 * Inlines as one text, and the only place where they become one. `readMember` says what members read as: unless told otherwise line breaks are
 * `\n` and live members nothing.
 */
export function getInlinesText(content: readonly Inline[], readMember: (member: Member) => string = readBreak): string {
  let text = '';
  for (const inline of content) text += inline.type === 'text' ? inline.text : readMember(inline);
  return text;
}

/** The typed words alone, without line breaks. */
export function getTypedText(content: readonly Inline[]): string {
  return getInlinesText(content, () => '');
}

type Text = Extract<Inline, { type: 'text' }>;
export type Format = Pick<Text, 'marks' | 'look'>;

/** Marks and look of an inline. */
export function getFormat(inline: Inline | undefined): Format {
  if (inline === undefined || inline.type === 'line-break') return {};
  return {
    ...(inline.marks !== undefined && { marks: inline.marks }),
    ...(inline.look !== undefined && { look: inline.look }),
  };
}

/** What an inline has beside its words; what stands in its place takes it over. */
export function getFormatAndComments(inline: Inline | undefined): Format & Pick<Text, 'comments'> {
  return { ...getFormat(inline), ...(inline?.comments !== undefined && { comments: inline.comments }) };
}

/** One string for each format, whatever the order of its members. */
export function printFormat({ marks = [], look }: Format): string {
  return `${[...marks].sort().join()} ${printTextLook(look)}`;
}

/** Whether two texts beside each other are one: they have the same marks, look and comments. */
export function isSameStretch(one: Text, other: Text): boolean {
  return (
    String(one.marks) === String(other.marks) &&
    String(one.comments) === String(other.comments) &&
    (one.look === other.look || printTextLook(one.look) === printTextLook(other.look))
  );
}

/** Texts that stay the objects they are, as those of which something more is known. */
type Apart = { has(inline: Inline): boolean };
const NONE_APART: Apart = new Set();

/** Neighbouring texts with the same marks, look and comments as one; those in `apart` stay as they are. */
export function joinTexts(content: readonly Inline[], apart: Apart = NONE_APART): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    const isSame =
      inline.type === 'text' &&
      last?.type === 'text' &&
      isSameStretch(last, inline) &&
      !apart.has(inline) &&
      !apart.has(last);
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

/** Without white space and line breaks at both ends; a text that is `apart` stays the object it is. */
export function trimInlines(content: readonly Inline[], apart: Apart = NONE_APART): Inline[] {
  return trimStart(trimEnd(content, apart), apart);
}

function trimEnd(content: readonly Inline[], apart: Apart): readonly Inline[] {
  const last = content.at(-1);
  if (last === undefined) return content;
  if (last.type === 'line-break') return trimEnd(content.slice(0, -1), apart);
  if (last.type !== 'text' || apart.has(last) || !TRAILING.test(last.text)) return content;
  const text = last.text.replace(TRAILING, '');
  return text === '' ? trimEnd(content.slice(0, -1), apart) : [...content.slice(0, -1), { ...last, text }];
}

function trimStart(content: readonly Inline[], apart: Apart): Inline[] {
  const [first, ...rest] = content;
  if (first === undefined) return [];
  if (first.type === 'line-break') return trimStart(rest, apart);
  if (first.type !== 'text' || apart.has(first) || !LEADING.test(first.text)) return [...content];
  const text = first.text.replace(LEADING, '');
  return text === '' ? trimStart(rest, apart) : [{ ...first, text }, ...rest];
}

/** Without the first `count` characters, and without the white space behind them. */
export function dropCharacters(content: readonly Inline[], count: number): Inline[] {
  let left = count;
  const kept: Inline[] = [];
  for (const inline of content) {
    if (left === 0 || inline.type !== 'text') {
      if (left > 0 && inline.type === 'line-break') left -= 1;
      else kept.push(inline);
      continue;
    }
    const text = inline.text.slice(left);
    left -= inline.text.length - text.length;
    if (text !== '') kept.push({ ...inline, text });
  }
  return trimStart(kept, NONE_APART);
}

/** The content cut before each of these characters, in order; every part without white space at its ends. */
export function cutInlines(content: readonly Inline[], starts: readonly number[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let at = 0;
  const cuts = starts.filter((start) => start > 0);
  for (const inline of content) {
    let rest = inline;
    while (rest.type === 'text') {
      const cut = cuts[0];
      if (cut === undefined || cut > at + rest.text.length) break;
      const length = cut - at;
      if (length > 0) parts.at(-1)?.push({ ...rest, text: rest.text.slice(0, length) });
      rest = { ...rest, text: rest.text.slice(length) };
      at = cut;
      parts.push([]);
      cuts.shift();
    }
    if (rest.type !== 'text' || rest.text !== '') parts.at(-1)?.push(rest);
    at += getInlinesText([rest]).length;
  }
  return parts.map((part) => trimInlines(part));
}

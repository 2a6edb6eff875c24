/** Text with placeholders → inlines: `拨打{值班电话}` becomes text and a live fact. Source: docs/writing-content.md, 行内占位. */
import type { Inline, PersonField, ReferenceForm, SeriesForm } from '../plan/inline.ts';
import { REFERENCE_FORMS } from '../plan/inline.ts';

/** What can be wrong with a line, and the piece of it that is. */
const NOTATION_FAULTS = [
  'brace-unbalanced',
  'placeholder-empty',
  'field-unknown',
  'reference-form-unknown',
  'name-invalid',
  'bold-unclosed',
  'level-too-deep',
  'line-empty',
] as const;
export type NotationFault = { readonly fault: (typeof NOTATION_FAULTS)[number]; readonly text: string };
export type Parsed<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & NotationFault);

/** The words for a person's fields inside a placeholder: `{组长.姓名}`. */
export const PERSON_FIELD_WORDS: Readonly<Record<string, PersonField>> = {
  姓名: 'name',
  职务: 'title',
  电话: 'phone',
  角色: 'role',
};

/** Names that lines, tables and attachments go by: `{#alarm}`. */
export const NAME_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

const CHINESE_NUMBER = '[一二三四五六七八九十]{1,3}';
const SERIES_WORDS: readonly (readonly [RegExp, SeriesForm])[] = [
  [new RegExp(`^${CHINESE_NUMBER}是$`), 'shi'],
  [new RegExp(`^${CHINESE_NUMBER}要$`), 'yao'],
  [new RegExp(`^第${CHINESE_NUMBER}，$`), 'di'],
  [/^(?:首先|其次|再次|最后)，$/, 'xian'],
];

function parseSeries(word: string): Inline | null {
  const form = SERIES_WORDS.find(([pattern]) => pattern.test(word))?.[1];
  if (form === undefined) return null;
  const first = /^(?:一[是要]|第一，|首先，)$/.test(word);
  return word === '最后，' ? { type: 'series', form, first, last: true } : { type: 'series', form, first };
}

function parseReference(body: string): Parsed<Inline> {
  const [name = '', form = 'marker', ...rest] = body.split(':');
  if (!NAME_PATTERN.test(name)) return { ok: false, fault: 'name-invalid', text: body };
  if (rest.length > 0 || !(REFERENCE_FORMS as readonly string[]).includes(form)) {
    return { ok: false, fault: 'reference-form-unknown', text: body };
  }
  return { ok: true, value: { type: 'reference', blockId: name, form: form as ReferenceForm } };
}

/** One placeholder without its braces. References name lines; whoever builds blocks turns names into ids. */
function parsePlaceholder(body: string): Parsed<Inline> {
  if (body.trim() === '') return { ok: false, fault: 'placeholder-empty', text: '{}' };
  if (body.startsWith('?')) return { ok: true, value: { type: 'blank', hint: body.slice(1).trim() } };
  if (body.startsWith('@')) return parseReference(body.slice(1));
  if (body.startsWith('#')) return { ok: false, fault: 'name-invalid', text: body };
  const series = parseSeries(body);
  if (series !== null) return { ok: true, value: series };
  const dot = body.lastIndexOf('.');
  if (dot < 0) return { ok: true, value: { type: 'fact', key: body } };
  const field = PERSON_FIELD_WORDS[body.slice(dot + 1)];
  if (field === undefined || dot === 0) return { ok: false, fault: 'field-unknown', text: body };
  return { ok: true, value: { type: 'person', personId: body.slice(0, dot), field } };
}

/** Adds text, turning `\n` into line breaks. */
function pushText(inlines: Inline[], text: string, isBold: boolean): void {
  text.split('\n').forEach((part, index) => {
    if (index > 0) inlines.push({ type: 'line-break' });
    if (part !== '')
      inlines.push(isBold ? { type: 'text', text: part, marks: ['bold'] } : { type: 'text', text: part });
  });
}

/**
 * Parses `为了……，{单位名称}制定本预案。` into inlines. `**` turns bold on and off; `\n` is a line break. A reference's
 * `blockId` is the name as written.
 */
export function parseInlines(source: string): Parsed<Inline[]> {
  const inlines: Inline[] = [];
  let isBold = false;
  for (const [token] of source.matchAll(/\{[^{}]*\}|\*\*|[{}]|[^{}*]+|\*/g)) {
    if (token === '**') {
      isBold = !isBold;
    } else if (token === '{' || token === '}') {
      return { ok: false, fault: 'brace-unbalanced', text: source };
    } else if (token.startsWith('{')) {
      const placeholder = parsePlaceholder(token.slice(1, -1));
      if (!placeholder.ok) return placeholder;
      inlines.push(isBold ? ({ ...placeholder.value, marks: ['bold'] } as Inline) : placeholder.value);
    } else {
      pushText(inlines, token, isBold);
    }
  }
  return isBold ? { ok: false, fault: 'bold-unclosed', text: source } : { ok: true, value: inlines };
}

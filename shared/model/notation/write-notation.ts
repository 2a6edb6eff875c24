/**
 * Blocks → lines, tables and figures of the notation: the inverse of `buildBlocks`. What the notation cannot say (italics, alignment,
 * numbers of a block's own, pictures, empty lines) is left out. Source: docs/writing-content.md.
 */

import type { Block, Numbered, Paragraph, Table, TableCell } from '../plan/block.ts';
import { listReferredIds } from '../plan/blocks.ts';
import type { Inline, SeriesForm } from '../plan/inline.ts';
import { getInlinesText } from '../plan/inlines.ts';
import type { NotationItem, NotationTable } from './build-blocks.ts';
import { PERSON_FIELD_WORDS, parseInlines } from './parse-inline.ts';
import { DEEPEST_LEVEL } from './parse-line.ts';
import { writeFigure } from './write-figure.ts';

type Reference = Extract<Inline, { type: 'reference' }>;

export type WritingOptions = {
  /** How a reference reads whose target is not among the blocks; it becomes a place left open with these words. */
  describeReference(reference: Reference): string;
  /** What a live member says, for header cells of tables, which hold plain words. */
  describeInline(inline: Inline): string;
};

const FIELD_WORDS = Object.fromEntries(Object.entries(PERSON_FIELD_WORDS).map(([word, field]) => [field, word]));

const SERIES_WORDS: Readonly<Record<SeriesForm, readonly [first: string, next: string]>> = {
  shi: ['一是', '二是'],
  yao: ['一要', '二要'],
  di: ['第一，', '第二，'],
  xian: ['首先，', '其次，'],
};

/** Characters that mean something in the notation, as their full-width likenesses. */
const LIKENESSES: Readonly<Record<string, string>> = { '{': '｛', '}': '｝', '*': '＊' };
const writeText = (text: string) => text.replace(/[{}*]/g, (character) => LIKENESSES[character] ?? character);

function writePlaceholder(inline: Inline, names: ReadonlyMap<string, string>, options: WritingOptions): string {
  switch (inline.type) {
    case 'fact':
      return inline.key;
    case 'person':
      return `${inline.personId}.${FIELD_WORDS[inline.field]}`;
    case 'series':
      return inline.last === true ? '最后，' : SERIES_WORDS[inline.form][inline.first ? 0 : 1];
    case 'blank':
      return `?${writeText(inline.hint)}`;
    case 'reference': {
      const name = names.get(inline.blockId);
      if (name === undefined) return `?${writeText(options.describeReference(inline))}`;
      return inline.form === 'marker' ? `@${name}` : `@${name}:${inline.form}`;
    }
    default:
      return '';
  }
}

/** A live member in braces; one whose key the notation would read otherwise becomes a place left open. */
function writeLive(inline: Inline, names: ReadonlyMap<string, string>, options: WritingOptions): string {
  const body = writePlaceholder(inline, names, options);
  const read = parseInlines(`{${body}}`);
  const back = read.ok && read.value.length === 1 ? read.value[0] : null;
  if (inline.type === 'fact' && !(back?.type === 'fact' && back.key === inline.key))
    return `{?${writeText(inline.key)}}`;
  if (inline.type === 'person' && !(back?.type === 'person' && back.personId === inline.personId)) {
    return `{?${writeText(inline.personId)}}`;
  }
  return `{${body}}`;
}

/** Inlines as one text of the notation: the inverse of `parseInlines`. */
export function writeInlines(
  content: readonly Inline[],
  names: ReadonlyMap<string, string>,
  options: WritingOptions,
): string {
  let isBold = false;
  let line = '';
  for (const inline of content) {
    if (inline.type === 'line-break') {
      line += '\n';
      continue;
    }
    const wantsBold = inline.marks?.includes('bold') ?? false;
    if (wantsBold !== isBold) line += '**';
    isBold = wantsBold;
    line += inline.type === 'text' ? writeText(inline.text) : writeLive(inline, names, options);
  }
  return isBold ? `${line}**` : line;
}

/** A first character that would make the line a heading or a page break is written in full width. */
function guardStart(text: string): string {
  if (text.startsWith('#')) return `＃${text.slice(1)}`;
  return text === '---' ? '－－－' : text;
}

function writeLine(
  block: Numbered | Paragraph,
  by: number,
  names: ReadonlyMap<string, string>,
  options: WritingOptions,
): string | null {
  const text = guardStart(writeInlines(block.content, names, options).trim());
  if (text === '') return null;
  const name = names.get(block.id);
  const level = block.type === 'numbered' ? `${'#'.repeat(Math.min(block.level - by, DEEPEST_LEVEL) + 1)} ` : '';
  return `${level}${text}${name === undefined ? '' : ` {#${name}}`}`;
}

function writeCell(
  { content, colSpan, rowSpan }: TableCell,
  names: ReadonlyMap<string, string>,
  options: WritingOptions,
): NotationTable['rows'][number][number] {
  const text = writeInlines(content, names, options);
  if (colSpan === undefined && rowSpan === undefined) return text;
  return { text, ...(colSpan === undefined ? {} : { colSpan }), ...(rowSpan === undefined ? {} : { rowSpan }) };
}

/** The first row becomes the words of the columns. `null` for a table of one row, which has nothing under them. */
function writeTable(block: Table, names: ReadonlyMap<string, string>, options: WritingOptions): NotationTable | null {
  const [head, ...rows] = block.rows;
  if (head === undefined || rows.length === 0) return null;
  const words = head.cells.map(({ content }) => getInlinesText(content, options.describeInline));
  const name = names.get(block.id);
  const isEven = block.columns.every((width) => width === block.columns[0]);
  return {
    table: block.kind,
    ...(name === undefined ? {} : { id: name }),
    ...(block.caption === undefined || block.caption === '' ? {} : { caption: writeText(block.caption) }),
    columns: block.columns.map((_, index) => words[index] ?? ''),
    ...(isEven ? {} : { widths: block.columns }),
    rows: rows.map((row) => row.cells.map((cell) => writeCell(cell, names, options))),
  };
}

/** Whether the notation can say a block that others refer to by name. */
const isNameable = (block: Block) =>
  block.type !== 'page-break' && (block.type !== 'figure' || block.kind === 'diagram');

/** Names `p1`, `p2`, … for the blocks that others of them refer to or draw. */
function nameTargets(blocks: readonly Block[]): Map<string, string> {
  const wanted = new Set(blocks.flatMap(listReferredIds));
  const targets = blocks.filter((block) => wanted.has(block.id) && isNameable(block));
  return new Map(targets.map(({ id }, index) => [id, `p${index + 1}`]));
}

/** How far levels rise so that the deepest is one the notation has; the shallowest stays where it is or above. */
function getRise(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.type === 'numbered' ? [block.level] : []));
  return Math.min(Math.max(0, Math.max(0, ...levels) - DEEPEST_LEVEL), Math.min(DEEPEST_LEVEL, ...levels));
}

/** One block; `null` where the notation has nothing for it. */
function writeBlock(
  block: Block,
  rise: number,
  names: ReadonlyMap<string, string>,
  options: WritingOptions,
): NotationItem | null {
  switch (block.type) {
    case 'numbered':
    case 'paragraph':
      return writeLine(block, rise, names, options);
    case 'table':
      return writeTable(block, names, options);
    case 'page-break':
      return '---';
    case 'figure':
      return block.kind === 'diagram'
        ? writeFigure(block, names, (words) => writeInlines(words, names, options))
        : null;
  }
}

/** Writes blocks as notation, in their order. */
export function writeNotation(blocks: readonly Block[], options: WritingOptions): NotationItem[] {
  const names = nameTargets(blocks);
  const rise = getRise(blocks);
  return blocks.flatMap((block) => writeBlock(block, rise, names, options) ?? []);
}

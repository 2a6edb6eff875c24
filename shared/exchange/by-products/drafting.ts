/** The pieces by-products are put together from: inlines in the notation of templates, tables, paragraphs, whole plans. */
import { parseInlines } from '../../model/notation/parse-inline.ts';
import type { NumberingScheme } from '../../model/numbering/scheme.ts';
import type { Alignment, Block, Numbered, Paragraph, Table, TableCell, TableRow } from '../../model/plan/block.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { createPlan } from '../../model/plan/new-plan.ts';
import type { LayoutId, Plan } from '../../model/plan/plan.ts';

/** A cell's words in notation, or inlines as they are. */
export type Words = string | readonly Inline[];

/** `{单位名称}应急通讯录` → a live fact and text. Throws for words of ours that are no notation. */
export function write(words: Words): Inline[] {
  if (typeof words !== 'string') return [...words];
  if (words === '') return [];
  const parsed = parseInlines(words);
  if (!parsed.ok) throw new Error(`not notation: ${parsed.fault} ${parsed.text}`);
  return parsed.value;
}

/** Text as it is, whatever braces it holds. */
export function writeText(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** The same inlines in bold. */
export function embolden(words: Words): Inline[] {
  return write(words).map((inline) => (inline.type === 'line-break' ? inline : { ...inline, marks: ['bold'] }));
}

type CellOptions = { readonly colSpan?: number; readonly rowSpan?: number; readonly align?: Alignment };

export function cell(words: Words, options: CellOptions = {}): TableCell {
  return { content: write(words), ...options };
}

/** A cell that names what stands beside it. */
export function label(words: Words, options: CellOptions = {}): TableCell {
  return { content: embolden(words), align: 'center', ...options };
}

export function row(...cells: (TableCell | Words)[]): TableRow {
  return { cells: cells.map((each) => (typeof each === 'object' && 'content' in each ? each : cell(each))) };
}

export function headerRow(...cells: (TableCell | Words)[]): TableRow {
  return { header: true, ...row(...cells) };
}

export function table(newId: () => string, columns: readonly number[], rows: readonly TableRow[]): Table {
  return { type: 'table', id: newId(), kind: 'plain', columns: [...columns], rows: [...rows] };
}

export function paragraph(newId: () => string, words: Words, align?: Alignment): Paragraph {
  const base: Paragraph = { type: 'paragraph', id: newId(), content: write(words), indent: 0 };
  return align === undefined ? base : { ...base, align };
}

/** A numbered block at a 0-based level; `start` restarts the count. */
export function numbered(newId: () => string, level: number, words: Words, start?: number): Numbered {
  const base: Numbered = { type: 'numbered', id: newId(), level, content: write(words) };
  return start === undefined ? base : { ...base, start };
}

export function pageBreak(newId: () => string): Block {
  return { type: 'page-break', id: newId() };
}

/** 一、 → 1. → （1）, counted on every card and form as in the plan. */
const FORM_SCHEME: NumberingScheme = {
  id: 'by-product',
  name: '附带材料',
  levels: [
    { format: 'chinese', affix: '{}、', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'decimal', affix: '{}.', follow: 'nothing', restart: 'parent', font: 'song' },
    { format: 'decimal', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'song' },
  ],
};

/** 1. → （1）, in the heavy face that is read from a distance. */
const POSTER_SCHEME: NumberingScheme = {
  id: 'by-product-poster',
  name: '张贴步骤',
  levels: [
    { format: 'decimal', affix: '{}.', follow: 'nothing', restart: 'parent', font: 'hei' },
    { format: 'decimal', affix: '（{}）', follow: 'nothing', restart: 'parent', font: 'hei' },
  ],
};

/** A plan of its own with the facts of the one it is made from, so that what is live in it follows them. */
export function assemble(
  source: Plan,
  newId: () => string,
  layout: LayoutId,
  title: Words,
  blocks: readonly Block[],
): Plan {
  return {
    ...createPlan(newId(), layout.startsWith('poster') ? POSTER_SCHEME : FORM_SCHEME),
    title: write(title),
    layout,
    facts: source.facts,
    blocks: [...blocks],
  };
}

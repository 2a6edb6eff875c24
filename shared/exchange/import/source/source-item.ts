/** What every reader makes of its file, before it is judged: a row of items in reading order, and what they say of themselves. */
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import type { Alignment, Figure, Table } from '../../../model/plan/block.ts';
import type { CommentThread } from '../../../model/plan/comment.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { ParagraphLook } from '../../../model/plan/paragraph-look.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import type { DeclaredLists } from '../levels/choose-scheme.ts';

/** What a list prints before a paragraph: a number, or characters that count nothing (a bullet, a fixed word). */
export type ListMarker =
  | { readonly type: 'number'; readonly marker: SourceMarker }
  | { readonly type: 'label'; readonly text: string };

export type SourceParagraph = {
  readonly type: 'paragraph';
  readonly id: string;
  /** 1-based place in `Source.lines`. */
  readonly line: number;
  /** Which part of its line this is, where that held several items: 0 for the first or only one. */
  readonly part: number;
  readonly content: readonly Inline[];
  /** The characters of `content`. */
  readonly text: string;
  /** Name of its paragraph style, '' for none: official documents name theirs by what they hold (附件标签). */
  readonly styleName: string;
  /** Depth of the heading that the source marks it as, 0 for none. */
  readonly headingDepth: number;
  readonly align: Alignment | null;
  /** First-line indent in characters, white space typed at the start included. */
  readonly indent: number;
  /** Size of its largest text; that of the body where nothing is said. */
  readonly sizeHalfPoints: number;
  /** Direct formatting that is the plan's: in files that the program itself wrote. */
  readonly look?: ParagraphLook;
  /** The first-line indent that such a file says of a paragraph in a list. */
  readonly listIndent?: number;
  /** The list number or label before it. */
  readonly list: ListMarker | null;
  /** The text has a number that counts itself (`SEQ`), as captions do. */
  readonly hasCount: boolean;
  /** Which section of pages across it stands in, among upright ones. */
  readonly across?: number;
};
/** `line` is the first of its first cell. */
export type SourceTable = { readonly type: 'table'; readonly table: Table; readonly line: number };
export type SourceFigure = { readonly type: 'figure'; readonly figure: Figure; readonly line: number };
export type SourceItem =
  | SourceParagraph
  | SourceTable
  | SourceFigure
  /** `turns`: made by a section whose pages lie otherwise than those before. */
  | { readonly type: 'page-break'; readonly id: string; readonly turns?: boolean };

export type Source = {
  readonly items: readonly SourceItem[];
  readonly assets: readonly Asset[];
  /** The source as it reads: the n-th is line n of items and report entries. */
  readonly lines: readonly string[];
  /** True for text alone: no styles or sizes tell its parts apart, and a box (□) is a place left open, none to tick. */
  readonly isPlain: boolean;
  /** What its lists declare, by the ids their markers bear. */
  readonly lists: DeclaredLists;
  /** Id of the item by the name of a place in it. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The name of the place that a text refers to. */
  readonly anchors: ReadonlyMap<Inline, string>;
  readonly bodySizeHalfPoints: number;
  readonly comments?: SourceComments;
};

/** Comment threads, which the contents of items name by id. */
export type SourceComments = {
  readonly threads: readonly CommentThread[];
  /** By thread: the item it stands on where no content names it. */
  readonly points: ReadonlyMap<string, string>;
};

export function getItemId(item: SourceItem): string {
  return item.type === 'table' ? item.table.id : item.type === 'figure' ? item.figure.id : item.id;
}

/** Names a change by its place in the source: `marker:12`, and `marker:12.2` in the third part of a line. */
export function getChangeId(rule: string, { line, part }: Pick<SourceParagraph, 'line' | 'part'>): string {
  return part === 0 ? `${rule}:${line}` : `${rule}:${line}.${part}`;
}

/** ResolvedPlan: a plan with every marker, fact and reference turned into characters. Exporters read this and decide nothing. */

import type { Marker } from '../../model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../model/numbering/scheme.ts';
import type { Alignment, TableKind } from '../../model/plan/block.ts';
import type { CommentThread } from '../../model/plan/comment.ts';
import type { Inline, Mark } from '../../model/plan/inline.ts';
import type { PageSetup } from '../../model/plan/page-setup.ts';
import type { ParagraphLook } from '../../model/plan/paragraph-look.ts';
import type { PartsOf } from '../../model/plan/parts.ts';
import type { Asset, Header, LayoutId } from '../../model/plan/plan.ts';
import type { TextLook } from '../../model/plan/text-look.ts';
import type { Graph, MissingSource } from '../figures/graph.ts';

/** What a run came from; screens tint it, DOCX may turn a reference into a field. */
export type RunOrigin = 'text' | 'fact' | 'blank' | 'reference' | 'series';

export type ResolvedRun =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks: readonly Mark[];
      /** Direct formatting, where there is any. */
      readonly look?: TextLook;
      readonly origin: RunOrigin;
      /** In a numbered block: set in the level's typeface (the heading), not in the body's. */
      readonly isHeading: boolean;
      /** For a reference: the id of its target, or `null` where the target is gone. */
      readonly targetId?: string | null;
      /** The live member it came from; what a heading's end or a title's turn divides is one member in several runs. */
      readonly member?: Inline;
      /** Comment threads it belongs to. */
      readonly comments?: readonly string[];
    }
  | { readonly type: 'line-break'; readonly comments?: readonly string[] };

export type ResolvedNumbered = {
  readonly type: 'numbered';
  readonly id: string;
  readonly level: number;
  readonly marker: Marker;
  /** True where the count was restarted by the block itself. */
  readonly hasStart: boolean;
  readonly align: Alignment | null;
  /** First-line indent in characters, where it is not the layout's. */
  readonly indent?: number;
  readonly look?: ParagraphLook;
  readonly runs: readonly ResolvedRun[];
};

export type ResolvedParagraph = {
  readonly type: 'paragraph';
  readonly id: string;
  readonly align: Alignment | null;
  /** First-line indent in characters. */
  readonly indent: number;
  readonly look?: ParagraphLook;
  readonly runs: readonly ResolvedRun[];
};

export type ResolvedCell = {
  readonly runs: readonly ResolvedRun[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: Alignment | null;
  readonly comments?: readonly string[];
};
export type ResolvedTable = {
  readonly type: 'table';
  readonly id: string;
  readonly kind: TableKind;
  /** Relative column widths. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly isHeader: boolean; readonly cells: readonly ResolvedCell[] }[];
  /** `表1`, and the caption's words; `null` where the table has no caption (it then has no number). */
  readonly caption: { readonly label: string; readonly text: string } | null;
  /** Stands on a page across. */
  readonly isLandscape: boolean;
};

export type ResolvedFigure = {
  readonly type: 'figure';
  readonly id: string;
  /** The picture, `null` where it is missing or the figure is a drawing. */
  readonly asset: Asset | null;
  /** What a drawing shows, `null` for a picture and where its source is gone; the alternative text then says so. */
  readonly graph: Graph | null;
  /** Why a drawing shows nothing. */
  readonly missing: MissingSource | null;
  readonly widthMm: number;
  readonly alternativeText: string;
  readonly caption: { readonly label: string; readonly text: string } | null;
  readonly isLandscape: boolean;
};

export type ResolvedPageBreak = { readonly type: 'page-break'; readonly id: string };

export type ResolvedBlock = ResolvedNumbered | ResolvedParagraph | ResolvedTable | ResolvedFigure | ResolvedPageBreak;

export type ResolvedAttachment = {
  readonly id: string;
  /** `附件` where there is one attachment, `附件1`, `附件2` … where there are several. */
  readonly label: string;
  readonly title: readonly ResolvedRun[];
  /** All of it stands on pages across. */
  readonly isLandscape: boolean;
  readonly blocks: readonly ResolvedBlock[];
};

export type ResolvedParts = PartsOf<readonly ResolvedRun[]>;

export type ResolvedPlan = {
  readonly id: string;
  readonly title: readonly ResolvedRun[];
  readonly header: Header;
  readonly parts: ResolvedParts;
  readonly layout: LayoutId;
  readonly pageSetup?: PageSetup;
  readonly scheme: NumberingScheme;
  readonly blocks: readonly ResolvedBlock[];
  readonly signature: {
    readonly units: readonly (readonly ResolvedRun[])[];
    readonly date: readonly ResolvedRun[];
    readonly seal: 'with' | 'without';
  } | null;
  readonly attachments: readonly ResolvedAttachment[];
  /** For document properties: the unit's name, or ''. */
  readonly unitName: string;
  readonly comments?: readonly CommentThread[];
};

/** The characters of runs as one string; line breaks become `\n`. */
export function getRunsText(runs: readonly ResolvedRun[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
}

/** The title on one line, for window titles, file names and document properties. */
export function getTitleText(title: readonly ResolvedRun[]): string {
  return getRunsText(title).replaceAll('\n', '');
}

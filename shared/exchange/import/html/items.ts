/** What a page is read into, before it is judged. */
import type { Alignment, Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { HtmlMarker } from './list-markers.ts';

export type HtmlParagraph = {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  readonly align: Alignment | null;
  /** The number or bullet of a list before it. */
  readonly list: HtmlMarker | null;
  readonly isHeading: boolean;
};
export type HtmlItem =
  | HtmlParagraph
  | { readonly type: 'table'; readonly table: Omit<Table, 'id'> }
  | {
      readonly type: 'picture';
      readonly mediaType: string;
      readonly data: string;
      readonly widthPx: number | null;
      readonly alternativeText: string;
    }
  | { readonly type: 'page-break' };

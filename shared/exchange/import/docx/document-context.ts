/** What reading a paragraph or a table needs to know of the document around it. */
import type { Inline } from '../../../model/plan/inline.ts';
import type { InlineContext } from './inline-content.ts';
import type { ListReader } from './list-markers.ts';

export type DocumentContext = InlineContext & {
  readonly lists: ListReader;
  readonly newId: () => string;
  /** Filled while reading: the bookmark that a text refers to. */
  readonly anchors: Map<Inline, string>;
  /** Texts that stay whole, because they refer to a place or stand in a control. */
  readonly whole: { has(inline: Inline): boolean };
  /** Whether a paragraph with this bookmark stays although it is empty. */
  readonly keepsEmpty: (bookmark: string) => boolean;
};

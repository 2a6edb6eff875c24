/** What reading a paragraph or a table needs to know of the document around it. */
import type { InlineContext } from './inline-content.ts';
import type { ListReader } from './list-markers.ts';

export type DocumentContext = InlineContext & {
  readonly lists: ListReader;
  readonly newId: () => string;
};

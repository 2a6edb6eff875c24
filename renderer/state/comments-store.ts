/** What the comments panel is doing: which thread is chosen, which are shown, and what is being written. */
import { create } from 'zustand';
import { useDocumentStore } from './document-store.ts';

/** `all`, `open`, or the comments of one author. */
export type CommentFilter = 'all' | 'open' | { readonly author: string };

type CommentsState = {
  readonly activeId: string | null;
  readonly filter: CommentFilter;
  /** The words a new comment will be about; `null` while none is begun. */
  readonly newQuote: string | null;
  /** What is being written, by what it will be: `new`, `reply ID`, `edit ID`. */
  readonly drafts: Readonly<Record<string, string>>;
};

const NOTHING: CommentsState = { activeId: null, filter: 'all', newQuote: null, drafts: {} };

export const useCommentsStore = create<CommentsState>()(() => NOTHING);

export function setDraft(key: string, text: string): void {
  useCommentsStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
}

export function dropDraft(key: string): void {
  useCommentsStore.setState(({ drafts: { [key]: _, ...drafts }, newQuote }) => ({
    drafts,
    newQuote: key === NEW_DRAFT ? null : newQuote,
  }));
}

export const NEW_DRAFT = 'new';

// Another plan has other comments.
useDocumentStore.subscribe(({ loaded }, before) => {
  if (loaded !== before.loaded) useCommentsStore.setState(NOTHING);
});

/** The tracked changes as the plan's worker last told them, and how the window shows them. They lag behind the typing by about a second. */
import { create } from 'zustand';
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import { useDocumentStore } from './document-store.ts';

/** Which changes the panel lists: all, those of one author, or those in what is selected. */
export type ChangeFilter = 'all' | 'selected' | { readonly author: string };

type TrackingState = {
  readonly changes: readonly ToldChange[];
  /** The change that is chosen; decisions begin from it. */
  readonly activeKey: string | null;
  readonly filter: ChangeFilter;
  /** Whether changes are marked on the page; without marks it is the text as it will be. */
  readonly isMarked: boolean;
};

const NOTHING: TrackingState = { changes: [], activeKey: null, filter: 'all', isMarked: true };

export const useTrackingStore = create<TrackingState>()(() => NOTHING);

// Another plan has other changes.
useDocumentStore.subscribe(({ loaded }, before) => {
  if (loaded !== before.loaded) useTrackingStore.setState(NOTHING);
});

/** The pages of the plan in the window, as the page engine last counted them. */
import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors/result.ts';
import type { KnownPages } from '../../shared/edge/ipc/contract.ts';

export type PagesState = {
  /** `null` until they have been counted, and where they cannot be. While somebody types they are as they were before. */
  readonly pages: KnownPages | null;
  readonly error: AppError | null;
  /** The page the cursor is on. */
  readonly cursorPage: number;
};

export const NOT_COUNTED = { pages: null, error: null } as const;
export const usePagesStore = create<PagesState>()(() => ({ ...NOT_COUNTED, cursorPage: 1 }));

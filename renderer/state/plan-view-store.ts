/** The parts of the document as the plan's worker last resolved them. They lag behind the typing by about a second. */
import { create } from 'zustand';
import type { PartsView } from './plan-worker/plan-view.ts';

export const usePlanViewStore = create<{ readonly parts: PartsView | null }>()(() => ({ parts: null }));

/** Five steps that make a plan: what the user is asked to do next, and whether it has been done. Each is real work on a real plan. */
import { create } from 'zustand';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { showStartScreen } from './document-store.ts';
import { updateSettings } from './settings-store.ts';

export const TOUR_STEPS = ['new', 'facts', 'write', 'clause', 'look'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What of the user's work the steps are judged by. */
export type SeenWork = {
  readonly hasPlan: boolean;
  readonly facts: number;
  readonly numbered: number;
  readonly clauses: number;
  /** Whether the pages are looked at. */
  readonly isLooking: boolean;
};

export function seeWork(snapshot: Plan | null, isInPlan: boolean, isLooking: boolean): SeenWork {
  const blocks = snapshot === null ? [] : listBlocks(snapshot);
  const { unit, people = [], entries = [] } = snapshot?.facts ?? {};
  const values = [
    unit?.name,
    ...people.flatMap(({ name, phone }) => [name, phone]),
    ...entries.map(({ value }) => value),
  ];
  return {
    hasPlan: isInPlan && snapshot !== null,
    facts: values.filter((value) => value !== undefined && value.trim() !== '').length,
    numbered: blocks.filter((block) => block.type === 'numbered' && block.content.length > 0).length,
    clauses: blocks.filter((block) => 'source' in block && block.source !== undefined).length,
    isLooking,
  };
}

const IS_DONE: Readonly<Record<TourStep, (now: SeenWork, before: SeenWork) => boolean>> = {
  new: ({ hasPlan }) => hasPlan,
  facts: (now, before) => now.facts > before.facts,
  write: (now, before) => now.numbered > before.numbered && now.clauses <= before.clauses,
  clause: (now, before) => now.clauses > before.clauses,
  look: ({ isLooking }) => isLooking,
};

type TourState = {
  /** From 0; behind the last where all are done; `null` while there is no tour. */
  readonly step: number | null;
  /** The work as it was when the step began. */
  readonly before: SeenWork | null;
};

export const useTourStore = create<TourState>()(() => ({ step: null, before: null }));

export function startTour(): void {
  updateSettings({ isTourOffered: false });
  useTourStore.setState({ step: 0, before: null });
  showStartScreen();
}

export function endTour(): void {
  useTourStore.setState({ step: null, before: null });
}

/** Goes on by a step where the work says that it was done. */
export function followTour(now: SeenWork): void {
  const { step, before } = useTourStore.getState();
  const name = step === null ? undefined : TOUR_STEPS[step];
  if (step === null || name === undefined) return;
  if (before === null) useTourStore.setState({ before: now });
  if (IS_DONE[name](now, before ?? now)) useTourStore.setState({ step: step + 1, before: now });
}

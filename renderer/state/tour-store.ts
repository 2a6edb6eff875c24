/** Five steps that make a plan: what the user is asked to do next, and whether it has been done. Each is real work on a real plan. */
import { create } from 'zustand';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { showStartScreen } from './document-store.ts';
import { updateSettings } from './settings-store.ts';

export const TOUR_STEPS = ['new', 'facts', 'write', 'clause', 'look'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What of the user's work the steps are judged by. */
export type SeenWork = {
  /** `null` while no plan is shown. */
  readonly planId: string | null;
  /** What the facts say, one value a line. */
  readonly facts: string;
  /** How many numbered paragraphs have text and come from no clause. */
  readonly written: number;
  /** How many blocks come from a clause. */
  readonly clauses: number;
  /** Whether the pages are looked at. */
  readonly isLooking: boolean;
};

function readFacts({ unit, people, entries }: Facts): string {
  const said = [
    ...Object.values(unit),
    ...people.flatMap(({ name, phone }) => [name, phone]),
    ...entries.map(({ value }) => value),
  ];
  return said.filter((value) => value !== undefined && value.trim() !== '').join('\n');
}

export function seeWork(plan: Plan | null, isLooking: boolean): SeenWork {
  if (plan === null) return { planId: null, facts: '', written: 0, clauses: 0, isLooking };
  const blocks = listBlocks(plan);
  const isFromClause = (block: (typeof blocks)[number]) => 'source' in block && block.source !== undefined;
  return {
    planId: plan.id,
    facts: readFacts(plan.facts),
    written: blocks.filter((block) => block.type === 'numbered' && block.content.length > 0 && !isFromClause(block))
      .length,
    clauses: blocks.filter(isFromClause).length,
    isLooking,
  };
}

const IS_DONE: Readonly<Record<TourStep, (now: SeenWork, before: SeenWork) => boolean>> = {
  new: ({ planId }) => planId !== null,
  facts: (now, before) => now.facts !== before.facts,
  write: (now, before) => now.written > before.written,
  clause: (now, before) => now.clauses > before.clauses,
  look: ({ isLooking }) => isLooking,
};

type TourState = {
  /** From 0; behind the last where all are done; `null` while there is no tour. */
  readonly step: number | null;
  /** The work as it was when the step began, in the plan that it is done in. */
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

/** Goes on by a step where the work says that it was done. Another plan than before is begun with as it is. */
export function followTour(now: SeenWork): void {
  const { step, before: known } = useTourStore.getState();
  const name = step === null ? undefined : TOUR_STEPS[step];
  if (step === null || name === undefined) return;
  const before = known?.planId === now.planId ? known : now;
  if (IS_DONE[name](now, before)) useTourStore.setState({ step: step + 1, before: now });
  else if (before !== known) useTourStore.setState({ before });
}

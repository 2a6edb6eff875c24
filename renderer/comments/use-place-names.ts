/** What the places of threads are called, by the worker that has the plan: while it is asked, they are called as they were. */
import { useEffect, useMemo, useState } from 'react';
import type { PlacedThread } from '../../shared/model/plan/comments.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { PlaceName } from '../../shared/view/resolve/place-names.ts';
import { describePlaceName } from '../paper/place-name.ts';
import { getPlanWorker } from '../state/plan-worker/plan-worker.ts';
import { useTranslate } from '../ui/translate.ts';

const NO_NAMES: ReadonlyMap<string, PlaceName | null> = new Map();

/** Answers what to call a thread's place; the words it is about where the place has no name. */
export function usePlaceNames(plan: Plan | null, placed: readonly PlacedThread[]): (placed: PlacedThread) => string {
  const t = useTranslate();
  const [names, setNames] = useState(NO_NAMES);
  useEffect(() => {
    const places = [...new Set(placed.flatMap(({ blockId }) => blockId ?? []))];
    if (plan === null || places.length === 0) return;
    let isWanted = true;
    getPlanWorker()
      .ask(plan, { kind: 'name', places })
      .then((answer) => {
        if (isWanted) setNames(new Map(places.map((blockId, index) => [blockId, answer[index] ?? null])));
      }, reportError);
    return () => {
      isWanted = false;
    };
  }, [plan, placed]);
  return useMemo(
    () =>
      ({ thread, blockId }) => {
        if (thread.anchor.in === 'fact') return t('comments:fact', { name: thread.anchor.key.replace(/^entry\./, '') });
        const place = blockId === null ? undefined : names.get(blockId);
        if (!place) return thread.quote;
        const words = thread.quote === '' ? place.text : thread.quote;
        return `${describePlaceName(place, t)} ${words}`.trim();
      },
    [names, t],
  );
}

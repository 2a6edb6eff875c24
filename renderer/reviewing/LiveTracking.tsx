/** Has the plan's worker tell the tracked changes whenever the typing rests, keeps whose they are, and marks them on the page. */
import { useEffect } from 'react';
import { createTrackQuestion } from '../state/commands/track-question.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { getPlanWorker } from '../state/plan-worker/plan-worker.ts';
import { useTrackingStore } from '../state/tracking-store.ts';
import { createChangeMarks } from './change-marks.ts';

/** Renders nothing: a component of its own, so that a change draws nothing else anew. */
export function LiveTracking() {
  const snapshot = useEditorStore((state) => state.snapshot);
  const handle = useEditorStore((state) => state.handle);
  useEffect(() => {
    if (snapshot?.tracked === undefined) {
      useTrackingStore.setState({ changes: [], activeKey: null });
      return;
    }
    const { attributions: known } = snapshot.tracked;
    getPlanWorker()
      .follow(snapshot, createTrackQuestion())
      .then(({ changes, attributions }) => {
        useTrackingStore.setState({ changes });
        if (attributions !== undefined && JSON.stringify(attributions) !== JSON.stringify(known)) {
          useEditorStore.getState().handle?.attributeChanges(attributions);
        }
      }, reportError);
  }, [snapshot]);
  const changes = useTrackingStore((state) => state.changes);
  const activeKey = useTrackingStore((state) => state.activeKey);
  const isMarked = useTrackingStore((state) => state.isMarked);
  useEffect(() => {
    handle?.showChanges(isMarked ? createChangeMarks(changes, activeKey) : new Map());
  }, [handle, changes, activeKey, isMarked]);
  return null;
}

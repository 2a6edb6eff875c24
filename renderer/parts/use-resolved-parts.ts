/** The plan in the editor with its parts resolved, for what shows them beside the text. */
import { useDeferredValue, useMemo } from 'react';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import type { ResolvedPlan } from '../../shared/view/resolve/resolved-plan.ts';
import { useEditorStore } from '../state/editor-store.ts';

/** `null` where the plan has no parts: nothing is resolved then. The text is the one last read while the editor was idle. */
export function useResolvedParts(): ResolvedPlan | null {
  const snapshot = useDeferredValue(useEditorStore((state) => state.snapshot));
  const settings = useEditorStore((state) => state.settings);
  return useMemo(() => {
    if (snapshot === null || settings === null) return null;
    const { parts } = settings;
    if (parts === undefined || Object.values(parts).every((part) => part === undefined)) return null;
    return resolvePlan({ ...snapshot, ...settings });
  }, [snapshot, settings]);
}

/** Whether the window is too narrow for three columns: the outline then moves into the right panel. */
import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 1159px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

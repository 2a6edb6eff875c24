/** What the window and the system are like, as media queries tell. */
import { useSyncExternalStore } from 'react';

function createMediaHook(query: string): () => boolean {
  const media = window.matchMedia(query);
  const subscribe = (listener: () => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(subscribe, () => media.matches);
}

/** Whether the window is too narrow for three columns: the outline then moves into the right panel. */
export const useIsNarrow = createMediaHook('(max-width: 1159px)');

/** Whether the user wants the window dark. Main tells Chromium what was chosen, so that menus and dialogs agree. */
export const useIsDark = createMediaHook('(prefers-color-scheme: dark)');

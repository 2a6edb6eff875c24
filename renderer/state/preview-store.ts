/** What the open preview was last asked for by the menu or its keys, which main hears wherever the keyboard is. */
import { create } from 'zustand';
import type { PageCommandId } from '../../shared/edge/commands/commands.ts';
import { useViewStore } from './view-store.ts';

const PREVIEW_COMMANDS = ['find', 'go-to-page', 'zoom-in', 'zoom-out', 'zoom-reset'] as const;
export type PreviewCommand = (typeof PREVIEW_COMMANDS)[number];

/** A new object each time something is asked for. */
export const usePreviewStore = create<{ readonly asked: { readonly command: PreviewCommand } | null }>()(() => ({
  asked: null,
}));

/** Whether the preview fills the window and takes the command in the editor's place. */
export function askPreview(id: PageCommandId): boolean {
  const command = PREVIEW_COMMANDS.find((known) => known === id);
  if (command === undefined || useViewStore.getState().dialog?.kind !== 'preview') return false;
  usePreviewStore.setState({ asked: { command } });
  return true;
}

/** What belongs to a paste, loaded when it is first needed: the choice between ways to read its numbers, and how far a long one has come. */
import { useEditorStore } from '../state/editor-store.ts';
import { lazyView } from '../ui/lazy-view.tsx';

const PasteMenu = lazyView(() => import('./PasteMenu.tsx'));
const PasteProgress = lazyView(() => import('./PasteProgress.tsx'));

export function PasteMenuHost() {
  const pasted = useEditorStore((state) => state.pasted);
  const pasting = useEditorStore((state) => state.pasting);
  if (pasting !== null) return <PasteProgress progress={pasting} />;
  return pasted === null ? null : <PasteMenu pasted={pasted} />;
}

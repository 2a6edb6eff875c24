/** The paste menu, loaded when something with numbers is first pasted. */
import { useEditorStore } from '../state/editor-store.ts';
import { lazyView } from '../ui/lazy-view.tsx';

const PasteMenu = lazyView(() => import('./PasteMenu.tsx'));

export function PasteMenuHost() {
  const pasted = useEditorStore((state) => state.pasted);
  return pasted === null ? null : <PasteMenu pasted={pasted} />;
}

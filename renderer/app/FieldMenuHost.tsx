/** The menu of fields, loaded when `{` is first typed. */
import { useEditorStore } from '../state/editor-store.ts';
import { lazyView } from '../ui/lazy-view.tsx';

const FieldMenu = lazyView(() => import('../facts/FieldMenu.tsx'));

export function FieldMenuHost() {
  const query = useEditorStore((state) => state.fieldQuery);
  return query === null ? null : <FieldMenu query={query} />;
}

/** The template library, which is large: it is read once the screen that wants it stands; and the user's own templates. */
import { useEffect, useMemo, useState } from 'react';
import { tellError } from '../state/notice-store.ts';
import { loadOwnTemplates, useOwnTemplatesStore } from '../state/own-templates-store.ts';
import { type GalleryItem, toBuiltInItem, toOwnItem } from './gallery-item.ts';

let builtIn: readonly GalleryItem[] | null = null;

async function readLibrary(): Promise<readonly GalleryItem[]> {
  const library = await import('../../shared/content/templates/library.ts');
  if (builtIn === null) for (const fault of library.TEMPLATE_FAULTS) tellError(fault);
  builtIn ??= library.TEMPLATES.map(toBuiltInItem);
  return builtIn;
}

/** The user's own first, then the built-in ones; `null` until both are read. Files that could not be used are told. */
export function useTemplates(): readonly GalleryItem[] | null {
  const [read, setRead] = useState(builtIn);
  const own = useOwnTemplatesStore((state) => state.templates);
  useEffect(() => {
    if (builtIn === null) void readLibrary().then(setRead);
    void loadOwnTemplates();
  }, []);
  return useMemo(() => (read === null || own === null ? null : [...own.map(toOwnItem), ...read]), [read, own]);
}

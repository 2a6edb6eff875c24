/** The template library, which is large: it is read once the screen that wants it stands. */
import { useEffect, useState } from 'react';
import type { Template } from '../../shared/templates/schema.ts';
import { tellError } from '../state/notice-store.ts';

let templates: readonly Template[] | null = null;

async function readLibrary(): Promise<readonly Template[]> {
  const library = await import('../../shared/templates/library.ts');
  if (templates === null) for (const fault of library.TEMPLATE_FAULTS) tellError(fault);
  templates = library.TEMPLATES;
  return templates;
}

/** `null` until they are read. Files that could not be used are told the first time. */
export function useTemplates(): readonly Template[] | null {
  const [read, setRead] = useState(templates);
  useEffect(() => {
    if (templates === null) void readLibrary().then(setRead);
  }, []);
  return read;
}

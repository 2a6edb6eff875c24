/** The user's own templates as main keeps them, and what can be done with them. */
import { create } from 'zustand';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import { translate } from '../ui/translate.ts';
import { request } from './bridge.ts';
import { tell, tellError } from './notice-store.ts';

/** `null` until they are read; the newest first. */
export const useOwnTemplatesStore = create<{ readonly templates: readonly OwnTemplate[] | null }>()(() => ({
  templates: null,
}));

/** Reads them again: another window may have saved one. Files that could not be read are told. */
export async function loadOwnTemplates(): Promise<void> {
  const { templates, faults } = await request('own-templates:list');
  for (const fault of faults) tellError(fault);
  useOwnTemplatesStore.setState({ templates });
}

/** Adds a template, or puts it in the place of the one with its id. Answers whether it is written. */
export async function saveOwnTemplate(template: OwnTemplate): Promise<boolean> {
  const result = await request('own-templates:save', { template });
  if (!result.ok) {
    tellError(result.error);
    return false;
  }
  await loadOwnTemplates();
  return true;
}

/** Deletes a template; the notice that says so brings it back. */
export async function removeOwnTemplate(template: OwnTemplate): Promise<void> {
  const result = await request('own-templates:remove', { id: template.id });
  if (!result.ok) {
    tellError(result.error);
    return;
  }
  await loadOwnTemplates();
  tell('info', translate('templates:own-removed', { name: template.name }), {
    label: translate('templates:undo'),
    run: () => void saveOwnTemplate(template),
  });
}

export async function exportOwnTemplate(id: string): Promise<void> {
  const result = await request('own-templates:export', { id });
  if (!result.ok) tellError(result.error);
  else if (result.value !== null) {
    tell('success', translate('templates:own-exported', { fileName: result.value.fileName }));
  }
}

/** Takes a template from a file the user chooses; answers it, or `null`. */
export async function importOwnTemplate(): Promise<OwnTemplate | null> {
  const result = await request('own-templates:import');
  if (!result.ok) {
    tellError(result.error);
    return null;
  }
  if (result.value === null) return null;
  await loadOwnTemplates();
  tell('success', translate('templates:own-imported', { name: result.value.name }));
  return result.value;
}

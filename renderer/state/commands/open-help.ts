/** F1: the page of the help that belongs to where the user is. */
import type { HelpTopic } from '../../../shared/content/help/topics.ts';
import { useDocumentStore } from '../document-store.ts';
import { useEditorStore } from '../editor-store.ts';
import { useImportStore } from '../import-store.ts';
import { type Dialog, type PanelTab, showHelp, useViewStore } from '../view-store.ts';

const OF_DIALOG: Partial<Readonly<Record<Dialog['kind'], HelpTopic>>> = {
  palette: 'find',
  reference: 'references',
  'start-at': 'numbering',
  'switch-scheme': 'numbering',
  'edit-scheme': 'numbering',
  'go-to-page': 'pages',
  preview: 'pages',
  'page-setup': 'pages',
  'document-parts': 'pages',
  'by-products': 'export',
  figure: 'figures',
  'sync-table': 'tables',
  duty: 'tables',
  'edit-clause': 'clauses',
  'make-pack': 'clauses',
  'take-pack': 'clauses',
  'renew-clause': 'clauses',
  'facts-sheet': 'facts',
  'import-facts': 'facts',
  'replace-person': 'facts',
  'own-words': 'checks',
  'mend-all': 'checks',
  versions: 'versions',
  compare: 'versions',
  'changed-elsewhere': 'versions',
  recover: 'versions',
};

const OF_PANEL: Readonly<Record<PanelTab, HelpTopic>> = {
  clauses: 'clauses',
  facts: 'facts',
  checks: 'checks',
  comments: 'comments',
  changes: 'comments',
  outline: 'outline',
  preview: 'pages',
};

/** Where the keyboard is in the plan's workspace. */
function findTopicInPlan(): HelpTopic {
  const region = document.activeElement?.closest('[data-region]')?.getAttribute('data-region');
  if (region === 'outline') return 'outline';
  if (region === 'panel') return OF_PANEL[useViewStore.getState().panelTab];
  if (document.activeElement?.closest('[role="search"]') != null) return 'find';
  const { selection } = useEditorStore.getState();
  if (selection?.table != null) return 'tables';
  return 'numbering';
}

export function findTopicHere(): HelpTopic {
  const { dialog } = useViewStore.getState();
  const ofDialog = dialog === null ? undefined : OF_DIALOG[dialog.kind];
  if (ofDialog !== undefined) return ofDialog;
  if (useImportStore.getState().source !== null) return 'import';
  return useDocumentStore.getState().view === 'plan' ? findTopicInPlan() : 'start';
}

export function openHelp(): void {
  showHelp(findTopicHere());
}

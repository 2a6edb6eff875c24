/** Leads to what is edited in the panel of facts: opens it, and puts the cursor into the field. */
import { type FactTarget, getTargetKey } from '../../../shared/content/facts/fact-target.ts';
import type { HeaderField, WordsPlace } from '../../../shared/model/plan/words.ts';
import { withEditor } from '../editor-store.ts';
import { updateSettings } from '../settings-store.ts';
import { openDialog, showPanelTab, useViewStore } from '../view-store.ts';

function goToField(field: string): void {
  updateSettings({ isPanelOpen: true });
  showPanelTab('facts');
  useViewStore.setState({ wantedField: field });
}

/** The field with a key as `getTargetKey` writes them. */
export function goToFactKey(key: string): void {
  goToField(key);
}

export function goToFact(target: FactTarget): void {
  goToField(getTargetKey(target));
}

/** What a field of the document's own, outside of its text, goes by in the panel. */
export function getDocumentFieldKey(field: HeaderField | 'signature'): string {
  return `document.${field}`;
}

/** Goes to words: to the block that holds them, or to the field of the panel where header and signature are edited, or to the dialog of the parts. */
export function goToPlace(blockId: string, place: WordsPlace | undefined): void {
  if (place?.in === 'header') goToField(getDocumentFieldKey(place.field));
  else if (place?.in === 'part') openDialog({ kind: 'document-parts', part: place.part });
  else if (place?.in === 'signature-unit' || place?.in === 'signature-date')
    goToField(getDocumentFieldKey('signature'));
  else withEditor((editor) => editor.goTo(blockId));
}

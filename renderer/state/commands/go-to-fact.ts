/** Leads to a field of the facts: opens the panel that has it, and puts the cursor there. */
import type { FactTarget } from '../../../shared/content/facts/fact-target.ts';
import { updateSettings } from '../settings-store.ts';
import { showPanelTab, useViewStore } from '../view-store.ts';

export function goToFact(target: FactTarget): void {
  updateSettings({ isPanelOpen: true });
  showPanelTab('facts');
  useViewStore.setState({ wantedFact: target });
}

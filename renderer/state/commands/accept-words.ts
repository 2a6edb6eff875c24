/** Words that a finding is about, taken into the own words as being in order in every plan. */
import type { Finding } from '../../../shared/judgement/document/finding.ts';
import { addOwnWord } from '../../../shared/judgement/proofing/own-words.ts';
import { updateSettings, useSettingsStore } from '../settings-store.ts';

export function acceptWords({ params }: Finding, reason: string): void {
  const accepted = { words: String(params.words), right: null, grade: 'advice', note: reason } as const;
  updateSettings({ ownWords: addOwnWord(useSettingsStore.getState().ownWords, accepted) });
}

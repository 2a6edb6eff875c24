/** The saved state in words: 已保存 14:32. */
import { useMemo } from 'react';
import { getSaveState, type SaveState, useDocumentStore } from '../state/document-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';

export function useSaveStateText(): { readonly state: SaveState; readonly text: string } {
  const t = useTranslate();
  const language = useSettingsStore((settings) => settings.language);
  const state = useDocumentStore(getSaveState);
  const savedAt = useDocumentStore((document) => document.savedAt);
  const text = useMemo(() => {
    if (state !== 'saved' || savedAt === null) return t(`app:state-${state}`);
    const time = new Date(savedAt).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
    return `${t('app:state-saved')} ${time}`;
  }, [t, language, state, savedAt]);
  return { state, text };
}

/** What the program remembers between runs; changes are written a moment after the last one. */
import { create } from 'zustand';
import type { Settings } from '../../shared/edge/ipc/contract.ts';
import { DEFAULT_SETTINGS } from '../../shared/edge/ipc/default-settings.ts';
import { i18n } from '../ui/translate.ts';
import { listen, request } from './bridge.ts';
import { tellError } from './notice-store.ts';

/** The defaults are shown until main has answered. */
export const useSettingsStore = create<Settings>()(() => DEFAULT_SETTINGS);

const WRITE_DELAY_MS = 400;
let pending: Partial<Settings> = {};
let writeTimer: number | undefined;

async function writePending(): Promise<void> {
  const change = pending;
  pending = {};
  const result = await request('settings:write', change);
  if (!result.ok) tellError(result.error);
}

/** Changes settings at once and writes them soon. */
export function updateSettings(change: Partial<Settings>): void {
  show(change);
  pending = { ...pending, ...change };
  window.clearTimeout(writeTimer);
  writeTimer = window.setTimeout(writePending, WRITE_DELAY_MS);
}

function show(changes: Partial<Settings>): void {
  useSettingsStore.setState(changes);
  if (changes.language !== undefined) applyLanguage(changes.language);
}

/** Reads what is remembered, and from then on hears what other windows change. */
export async function readSettings(): Promise<void> {
  listen('settings:changed', show);
  show(await request('settings:read'));
}

function applyLanguage(language: Settings['language']): void {
  document.documentElement.lang = language;
  if (i18n.language !== language) void i18n.changeLanguage(language);
}

const ZOOM_STEPS_PERCENT = [50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** The next zoom step up or down from the present one. */
export function stepZoom(by: 1 | -1): void {
  const now = useSettingsStore.getState().zoomPercent;
  const next =
    by === 1 ? ZOOM_STEPS_PERCENT.find((step) => step > now) : ZOOM_STEPS_PERCENT.findLast((step) => step < now);
  if (next !== undefined) updateSettings({ zoomPercent: next });
}

/** Puts an id into a favourites list or takes it out. */
export function toggleFavourite(list: 'favouriteTemplates' | 'favouriteClauses', id: string): void {
  const ids = useSettingsStore.getState()[list];
  updateSettings({ [list]: ids.includes(id) ? ids.filter((known) => known !== id) : [...ids, id] });
}

const RECENT_CLAUSES = 30;

export function rememberClause(id: string): void {
  const { recentClauses } = useSettingsStore.getState();
  updateSettings({ recentClauses: [id, ...recentClauses.filter((known) => known !== id)].slice(0, RECENT_CLAUSES) });
}

/** What the program starts with before anything is remembered. Without the schemas, which the window's page has no use for. */
import type { Settings } from './contract.ts';

/** Automatic versions of a plan that stay whatever the settings say. */
export const ALWAYS_KEPT_VERSIONS = 5;

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  appearance: 'system',
  zoomPercent: 100,
  outlineWidthPx: 250,
  panelWidthPx: 340,
  isOutlineOpen: true,
  isPanelOpen: true,
  isSuggestionsOpen: true,
  favouriteTemplates: [],
  favouriteClauses: [],
  recentClauses: [],
  schemes: [],
  versionCount: 100,
  versionDays: 365,
  pageSetups: [],
  isTourOffered: true,
  ownWords: [],
  author: '',
  updatePlace: '',
  hasFileProperties: true,
};

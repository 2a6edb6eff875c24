/** What the parts of the main process share: made once at the start and passed on, never imported as a global. */
import type { Feature } from '../shared/edge/ipc/features.ts';
import type { OwnClauses } from './clauses/own-clauses.ts';
import type { Keyring } from './files/keyring.ts';
import type { PlanLocks } from './files/plan-locks.ts';
import type { RecentPlans } from './files/recent-plans.ts';
import type { JournalClient, VersionsClient } from './journal/journal-client.ts';
import type { Pages } from './pages/pages.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { OwnTemplates } from './templates/own-templates.ts';
import type { Updates } from './updates/updates.ts';
import type { PlanWindows } from './windows/plan-windows.ts';

export type Program = {
  readonly dataFolder: string;
  /** What the office's policy lets nobody do. */
  readonly off: readonly Feature[];
  readonly settings: SettingsStore;
  readonly recentPlans: RecentPlans;
  readonly planLocks: PlanLocks;
  readonly keys: Keyring;
  readonly journal: JournalClient;
  readonly versions: VersionsClient;
  readonly ownClauses: OwnClauses;
  readonly ownTemplates: OwnTemplates;
  readonly updates: Updates;
  readonly pages: Pages;
  readonly windows: PlanWindows;
};

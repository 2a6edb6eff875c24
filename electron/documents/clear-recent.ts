/** Forgets which plans were opened last: the program's own list, and the system's. */
import { app } from 'electron';
import type { Program } from '../program.ts';

export async function clearRecent({ recentPlans }: Program): Promise<void> {
  app.clearRecentDocuments();
  await recentPlans.clear();
}

/** What a Word file takes over from the page engine: the numbers on its contents page, the page of 版记, and how many there are. */
import type { Plan } from '../../shared/model/plan/plan.ts';
import { type KnownPages, readKnownPages } from '../../shared/view/layout/part-places.ts';
import type { Pages } from './pages.ts';

/** `null` where the plan has no use for them, and where the engine has no answer: Word then counts when it opens the file. */
export async function findKnownPages(pages: Pages, plan: Plan, signal: AbortSignal): Promise<KnownPages | null> {
  const { header, footer } = plan.pageSetup ?? {};
  const countsPages = [header, footer].some((line) => JSON.stringify(line ?? '').includes('{页数}'));
  if (plan.parts?.contents === undefined && plan.parts?.imprint === undefined && !countsPages) return null;
  const made = await pages.makePdf({ plan, createdAt: new Date(0) }, signal);
  return made.ok ? readKnownPages(made.value, plan.pageSetup?.pageNumber.start) : null;
}

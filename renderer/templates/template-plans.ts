/** Templates as plans nobody has filled in yet, for thumbnails and previews; each is made once. */
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { GalleryItem } from './gallery-item.ts';

const plans = new Map<string, Plan>();

/** The unfilled plan of a template. It is looked at and never edited. */
export function getTemplatePlan(item: GalleryItem): Plan {
  // An own template is a plan already.
  if (item.own !== null) return item.own.plan;
  const known = plans.get(item.id);
  if (known !== undefined) return known;
  let last = 0;
  const plan = item.createPlan({}, () => `b${++last}`);
  plans.set(item.id, plan);
  return plan;
}

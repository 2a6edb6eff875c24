/** Templates as plans nobody has filled in yet, for thumbnails and previews; each is made once. */

import type { Plan } from '../../shared/plan/plan.ts';
import { instantiateTemplate } from '../../shared/templates/instantiate.ts';
import type { Template } from '../../shared/templates/schema.ts';

const plans = new Map<string, Plan>();

/** The unfilled plan of a template. Its ids count up: it is looked at and never edited. */
export function getTemplatePlan(template: Template): Plan {
  const known = plans.get(template.id);
  if (known !== undefined) return known;
  let last = 0;
  const plan = instantiateTemplate(template, {}, () => `b${++last}`);
  plans.set(template.id, plan);
  return plan;
}

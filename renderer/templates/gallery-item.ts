/** What the gallery shows: built-in templates and the user's own, alike to whoever looks at them or starts from them. */

import type { FactsInput } from '../../shared/content/facts/facts-input.ts';
import { instantiateTemplate } from '../../shared/content/templates/instantiate.ts';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import { instantiateOwnTemplate } from '../../shared/content/templates/own/use-own-template.ts';
import type { Question } from '../../shared/content/templates/questions/question.ts';
import type { EventKind, Template, UnitKind } from '../../shared/content/templates/schema.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';

export type GalleryItem = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly units: readonly UnitKind[];
  readonly events: readonly EventKind[];
  /** Headings it can be found by, beside its name. */
  readonly headings: readonly string[];
  /** The template behind it where it is the user's own; `null` for a built-in one. */
  readonly own: OwnTemplate | null;
  /** What is asked before a plan is made. */
  readonly questions: readonly Question[];
  createPlan(facts: FactsInput, newId: () => string): Plan;
};

export function toBuiltInItem(template: Template): GalleryItem {
  const { id, name, summary, units, events, requiredParts } = template;
  return {
    id,
    name,
    summary,
    units,
    events,
    headings: requiredParts,
    own: null,
    questions: template.questions ?? [],
    createPlan: (facts, newId) => instantiateTemplate(template, facts, newId),
  };
}

export function toOwnItem(own: OwnTemplate): GalleryItem {
  const { id, name, summary, units, events } = own;
  return {
    id,
    name,
    summary,
    units,
    events,
    headings: [],
    own,
    questions: [],
    createPlan: (facts, newId) => instantiateOwnTemplate(own, facts, newId),
  };
}

/** What a plan made from a template is held against: small enough to be sent to whoever checks. */

import { chooseTemplate } from '../../content/templates/questions/choose-template.ts';
import { readAnswers } from '../../content/templates/questions/question.ts';
import type { Template } from '../../content/templates/schema.ts';
import { parseLine } from '../../model/notation/parse-line.ts';
import type { Facts } from '../../model/plan/facts.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import { getHeadingText } from '../../view/resolve/references.ts';

export type TemplateHeading = { readonly text: string; readonly level: number };

export type TemplateRequirements = {
  readonly templateId: string;
  /** Every heading of the template's body, in its order. */
  readonly headings: readonly TemplateHeading[];
  /** Those that a plan of this kind must have. */
  readonly requiredParts: readonly string[];
  /** Kinds of its tables, in body and attachments. */
  readonly tables: readonly string[];
};

/** The answers among `entries` decide which of its parts a template asks for; without them, the usual ones. */
export function readRequirements(source: Template, entries: Facts['entries'] = []): TemplateRequirements {
  const template = chooseTemplate(source, readAnswers(source.questions ?? [], entries));
  const items = [...template.body, ...template.attachments.flatMap(({ body }) => body)];
  return {
    templateId: template.id,
    headings: template.body.flatMap((item): TemplateHeading[] => {
      const line = typeof item === 'string' ? parseLine(item) : null;
      if (line === null || !line.ok || line.value.type !== 'text' || line.value.level === null) return [];
      return [{ text: getHeadingText(getTypedText(line.value.content)), level: line.value.level }];
    }),
    requiredParts: template.requiredParts,
    tables: [...new Set(items.flatMap((item) => (typeof item !== 'string' && 'table' in item ? [item.table] : [])))],
  };
}

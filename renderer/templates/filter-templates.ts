/** Which templates the gallery shows. */
import type { EventKind, Template, UnitKind } from '../../shared/templates/schema.ts';

export type TemplateFilter = {
  readonly query: string;
  readonly unit: UnitKind | null;
  readonly event: EventKind | null;
  /** Ids to keep; `null` keeps all. */
  readonly favourites: readonly string[] | null;
};

/** Templates in the gallery's order; every word of the query stands in name, summary, kinds or headings. */
export function filterTemplates(templates: readonly Template[], filter: TemplateFilter): Template[] {
  const words = filter.query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    if (filter.unit !== null && !template.units.includes(filter.unit) && !template.units.includes('通用')) return false;
    if (filter.event !== null && !template.events.includes(filter.event)) return false;
    if (filter.favourites !== null && !filter.favourites.includes(template.id)) return false;
    const text = [template.name, template.summary, ...template.units, ...template.events, ...template.requiredParts]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

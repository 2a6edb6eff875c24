/** English counterpart of `zh-CN/suggestions.ts`. */
import type { suggestions as source } from '../zh-CN/suggestions.ts';

export const suggestions: Record<keyof typeof source, string> = {
  title: 'Suggestions',
  for: 'Clauses for “{{heading}}”',
  lacks: '{{count}} missing',
  insert: 'Insert',
  'insert-named': 'Insert the clause “{{title}}”',
  missing: 'Still missing in this plan',
  'add-named': 'Add: {{words}}',
  more: '{{count}} more under “Checks”',
  'no-section': 'Put the cursor into a section to see clauses that fit it.',
  none: 'The library has no clause that fits this section.',
};

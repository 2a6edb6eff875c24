/** English counterpart of `zh-CN/outline.ts`. */
import type { outline as source } from '../zh-CN/outline.ts';

export const outline: Record<keyof typeof source, string> = {
  title: 'Outline',
  'collapse-all': 'Collapse all',
  'expand-all': 'Expand all',
  filter: 'Filter the outline',
  empty: 'No numbered paragraphs yet.',
  'none-found': 'Nothing found.',
  'now-called': '{{marker}}{{text}}, level {{level}}',
};

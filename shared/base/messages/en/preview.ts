/** English counterpart of `zh-CN/preview.ts`. */
import type { preview as source } from '../zh-CN/preview.ts';

export const preview: Record<keyof typeof source, string> = {
  title: 'Print preview',
  tab: 'Preview',
  loading: 'Making the preview…',
  failed: 'The preview could not be made.',
  retry: 'Try again',
  updating: 'Updating…',
  pages: 'Pages',
  page: 'Page {{page}} of {{total}}',
  'page-label': 'Page {{page}}',
  'page-field': 'Go to page',
  thumbnails: 'Thumbnails',
  fit: 'Whole page',
  'fit-width': 'Page width',
  'two-pages': 'Two pages',
  'whole-window': 'Fill the window',
  go: 'Click to go to this place in the editor',
  close: 'Back to editing',
  search: 'Find on the pages',
  'no-hits': 'Not found',
  'previous-hit': 'Previous',
  'next-hit': 'Next',
};

/** English counterpart of `zh-CN/numbering.ts`. */
import type { numbering as source } from '../zh-CN/numbering.ts';

export const numbering: Record<keyof typeof source, string> = {
  'switch-title': 'Switch to “{{name}}”',
  'switch-text': '{{changed}} of {{total}} numbers will change; the text stays. This can be undone.',
  'switch-none': 'No present number changes; new paragraphs follow the new scheme.',
  'switch-apply': 'Switch',
  'switch-list': 'Numbers that will change',
};

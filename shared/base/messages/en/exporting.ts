/** English counterpart of `zh-CN/exporting.ts`. */
import type { exporting as source } from '../zh-CN/exporting.ts';

export const exporting: Record<keyof typeof source, string> = {
  'progress-title': 'Exporting {{format}}',
  'stage-prepare': 'Preparing…',
  'stage-render': 'Laying out…',
  'stage-write': 'Writing the file…',
  cancel: 'Cancel export',
  cancelling: 'Cancelling…',
  cancelled: 'The export was cancelled and left no file.',
  done: 'Exported “{{fileName}}”.',
  'unsettled-title': 'Not everything is settled',
  undecided:
    '{{count}} tracked changes are neither accepted nor rejected; what is written is the text with all of them accepted.',
  'open-comments': '{{count}} comments are unresolved; none is written.',
  'unsettled-go-on': 'Go on',
  'comments-in': '{{count}} comments in the exported file are unresolved.',
  'done-carries':
    'Exported “{{fileName}}”. It carries the plan, with {{count}} facts that its text does not show ({{names}} and so on); to hand it outside, export text only.',
  anonymized:
    'A de-identified copy is open in a new window. Replaced: {{people}} people, {{telephones}} telephones, {{addresses}} addresses, {{units}} units. Look through the text for names that are not among the facts.',
  'anonymized-look-at-pictures':
    'A de-identified copy is open in a new window. Replaced: {{people}} people, {{telephones}} telephones, {{addresses}} addresses, {{units}} units. Look through the text for names that are not among the facts, and at what the pictures show.',
  'list-separator': ', ',
  reveal: 'Show in folder',
  'format-docx': 'Word',
  'format-pdf': 'PDF',
  'format-txt': 'plain text',
  'format-md': 'Markdown',
  'format-html': 'web page',
  print: 'Print…',
};

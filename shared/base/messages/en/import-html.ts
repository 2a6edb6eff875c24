import type { importHtml as source } from '../zh-CN/import-html.ts';

export const importHtml: Record<keyof typeof source, string> = {
  scheme: '{{count}} numbers were recognised; the scheme is “{{name}}”.',
  marker: 'The number now prints in a form the plan can count.',
  part: 'A paragraph that held {{count}} items, behind soft line breaks or one after another, was parted.',
  bullet: '{{count}} bullets are now plain text.',
  cellNumber: '{{count}} numbers in tables are now plain text.',
  nestedTable: '{{count}} tables inside tables are now text, row by row.',
  picture: '{{count}} pictures were left out; insert them separately.',
  foreign: '{{count}} drawings, videos or form fields were left out.',
  comment: '{{count}} comments were left out.',
  hidden: 'Text that is not shown was left out in {{count}} places.',
};

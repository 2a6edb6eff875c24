import type { importHtml as source } from '../zh-CN/import-html.ts';

export const importHtml: Record<keyof typeof source, string> = {
  cellNumber: '{{count}} numbers in tables are now plain text.',
  nestedTable: '{{count}} tables inside tables are now text, row by row.',
  picture: '{{count}} pictures were left out; insert them separately.',
  foreign: '{{count}} drawings, videos or form fields were left out.',
  comment: '{{count}} comments were left out.',
  hidden: 'Text that is not shown was left out in {{count}} places.',
  pictureInCell: '{{count}} pictures in table cells now follow their table.',
  link: '{{count}} links kept their words alone; their addresses were left out.',
  ruby: 'Phonetic guides were left out in {{count}} places; the words were kept.',
};

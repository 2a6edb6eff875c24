/** English counterpart of `zh-CN/import-text.ts`. */
import type { importText as source } from '../zh-CN/import-text.ts';

export const importText: Record<keyof typeof source, string> = {
  encoding: 'Encoding of the file: {{encoding}}.',
  encodingGuessed: 'The encoding of the file seems to be {{encoding}}. If characters look wrong, choose another.',
  unreadable:
    '{{count}} characters could not be read (shown as “�”; control characters were taken out). If much of the text looks wrong, choose another encoding.',
  pageNumber: 'A page number in the text was taken out.',
  rule: 'A dividing line was taken out.',
  contents: 'A line of the table of contents was taken out; the outline takes its place.',
  advertising: 'Advertising was taken out.',
  markdown: 'Markdown marks were taken out.',
  join: 'A broken line was joined.',
};

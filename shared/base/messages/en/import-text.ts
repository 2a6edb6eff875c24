/** English counterpart of `zh-CN/import-text.ts`. */
import type { importText as source } from '../zh-CN/import-text.ts';

export const importText: Record<keyof typeof source, string> = {
  encoding: 'Encoding of the file: {{encoding}}.',
  unreadable:
    '{{count}} characters could not be read (shown as “�”; control characters were taken out). If much of the text looks wrong, choose another encoding.',
  scheme: 'Read in the numbering scheme “{{scheme}}”.',
  collection: 'The file holds {{count}} plans, which can be opened one by one.',
  signature: '“{{unit}}” and the date were taken for the signature.',
  pageNumber: 'A page number in the text was taken out.',
  rule: 'A dividing line was taken out.',
  contents: 'A line of the table of contents was taken out; the outline takes its place.',
  advertising: 'Advertising was taken out.',
  markdown: 'Markdown marks were taken out.',
  join: 'A broken line was joined.',
  glued:
    '{{count}} lines begin with a number that runs into its words (such as “{{example}}”) in one complete series: read as numbers.',
  part: 'A line that held {{count}} items was parted into paragraphs.',
  blank: 'A place left open became a blank to fill in.',
  people: '{{count}} people were found and added to the facts.',
  series: '{{count}} members of a series in the sentence now count by themselves.',
  marker: 'Out of sequence: “{{before}}” became “{{after}}”.',
  markerShape: 'Written unlike others of its level: “{{before}}” became “{{after}}”.',
};

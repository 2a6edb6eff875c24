import type { importPlan as source } from '../zh-CN/import-plan.ts';

export const importPlan: Record<keyof typeof source, string> = {
  scheme: '{{count}} numbers were recognised; the scheme is “{{name}}”.',
  collection: 'The file holds {{count}} plans, which can be opened one by one.',
  signature: '“{{unit}}” and the date were taken for the signature.',
  glued:
    '{{count}} lines begin with a number that runs into its words (such as “{{example}}”) in one complete series: read as numbers.',
  part: 'A paragraph that held {{count}} items, behind line breaks or one after another, was parted.',
  blank: 'A place left open became a blank to fill in.',
  people: '{{count}} people were found and added to the facts.',
  series: '{{count}} members of a series in the sentence now count by themselves.',
  marker: 'Out of sequence: “{{before}}” became “{{after}}”.',
  markerShape: 'Written unlike others of its level: “{{before}}” became “{{after}}”.',
  bullet: '{{count}} bullets are now plain text.',
  attachmentNote: 'The list of {{count}} attachments agrees with them and is now written by itself.',
  frontMoved: 'This line above the title now opens the text.',
  markerFormat: 'A plan cannot print “{{before}}”: it became “{{after}}”.',
  landscape: '{{count}} landscape sections are now portrait.',
};

/** English counterpart of `zh-CN/editor.ts`. */
import type { editor as source } from '../zh-CN/editor.ts';

export const editor: Record<keyof typeof source, string> = {
  page: 'Plan text',
  landscape: 'Landscape page',
  'page-break': 'Page break',
  'title-placeholder': 'Title',
  'attachment-placeholder': 'Title of the attachment',
  'change-failed': 'This step was not carried out and the plan is unchanged. Try it another way.',
  'history-dropped':
    'Many steps have been made in this plan, and the memory kept for undo is full: the earliest can no longer be undone, later ones can.',
  'image-unreadable': 'This file is not an image that can be used (PNG, JPEG, GIF or SVG) and was not inserted.',
  'paste-too-large':
    'The pasted content has {{sizeMb}} MB, more than the limit of {{limitMb}} MB. Nothing was pasted and the plan is unchanged; paste it in parts.',
};

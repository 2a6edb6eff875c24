/** English counterpart of `zh-CN/dialog.ts`. */
import type { dialog as source } from '../zh-CN/dialog.ts';

export const dialog: Record<keyof typeof source, string> = {
  openableFiles: 'Plans and files to import',
  planFiles: 'Zhangfa plans',
  allFiles: 'All files',
  openTitle: 'Open a plan',
  saveTitle: 'Save the plan',
  exportTitle: 'Export',
  exportSchemeTitle: 'Export the numbering scheme',
  importSchemeTitle: 'Import a numbering scheme',
  schemeFiles: 'Numbering schemes',
  untitled: 'Untitled plan',
  unsavedMessage: 'Save the changes to “{{title}}”?',
  unsavedDetail: 'Without saving, the changes since the last save are lost.',
  save: 'Save',
  discard: 'Don’t save',
  cancel: 'Cancel',
  crashMessage: 'The window of “{{title}}” failed.',
  crashDetail: 'It can be reloaded: what was saved automatically comes back.',
  reload: 'Reload',
  close: 'Close window',
  hangMessage: 'The window of “{{title}}” does not respond.',
  hangDetail: 'You can wait, or reload it: what was saved automatically comes back.',
  wait: 'Wait',
};

/** English counterpart of `zh-CN/versions.ts`. */
import type { versions as source } from '../zh-CN/versions.ts';

export const versions: Record<keyof typeof source, string> = {
  'changed-title': 'The file was changed by another program',
  'changed-text':
    '“{{fileName}}” was changed by another program after it was opened; it was not overwritten. What the window holds was not touched either.',
  'changed-unsaved':
    'The window holds unsaved changes: reloading puts what the file says in their place, and Undo brings them back.',
  'changed-notice': '“{{fileName}}” was changed by another program.',
  look: 'See the differences…',
  reload: 'Reload',
  overwrite: 'Overwrite all the same',
  comparing: 'Comparing…',
  copy: '“{{fileName}}” is open by {{user}} on “{{host}}”. This is a copy: it is saved under another name, and the file is not touched.',
};

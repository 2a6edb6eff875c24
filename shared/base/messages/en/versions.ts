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
  'copy-too-new':
    '“{{fileName}}” was saved by a newer version of Zhangfa (format {{version}}) and may hold what cannot be seen here. This is a copy: it is saved under another name, and the file is not touched.',
  'copy-unknown-parts':
    '“{{fileName}}” holds something this version of Zhangfa does not know ({{place}}), which cannot be seen here. This is a copy: it is saved under another name, and the file is not touched.',
  'copy-damaged':
    '“{{fileName}}” is damaged: it is not what its checksum says, or could not be read everywhere (places lost: {{lost}}). This is a copy of what could be read; go through it page by page beside a version or a backup. It is saved under another name, and the file is not touched.',
  'copy-open-elsewhere':
    '“{{fileName}}” is open by {{user}} on “{{host}}”. This is a copy: it is saved under another name, and the file is not touched.',
  'compare-title': 'Compared with “{{fileName}}”',
  'new-comments': 'They have {{count}} new comments and replies; merging brings them in with author and time.',
  'take-comments': 'Bring in {{count}} comments',
  'compare-same': 'Nothing differs.',
  'compare-copy':
    'This file was exported from the plan in hand. What they changed is listed; what is ticked is merged. Places that both changed are conflicts: unticked, yours stays.',
  'compare-any': 'What differs is listed; what is ticked is taken from the file.',
  'lacks-base-other-plan':
    'This file was exported from another plan: everything that differs is listed, whoever changed it.',
  'lacks-base-unreadable':
    'What this file carries of the plan cannot be read (damaged, or written by a newer version), so that nobody can tell which changes are theirs; everything that differs is listed: choose one by one.',
  'lacks-base-missing':
    'This file carries nothing of the plan, so that nobody can tell which changes are theirs; everything that differs is listed: choose one by one.',
  'compare-version':
    'What differs between this version and the plan now; what is ticked is put back as it was, the rest stays.',
  'restore-parts': 'Restore in part…',
  'compare-with': 'Compare with',
  'compare-now': 'The plan as it is now',
  'version-of': 'Version of {{time}}',
  'redline-docx': 'Export with changes marked (Word)',
  'redline-pdf': 'Export with changes marked (PDF)',
  'redline-ours':
    'The plan in hand with what differs from the other marked; in Word each change can be accepted or rejected.',
  'redline-theirs':
    'The file with what differs from the plan in hand marked; in Word each change can be accepted or rejected.',
  'redline-name': '{{title}} (changes marked)',
  'compare-list': 'Differences',
  'side-by-side': 'Side by side',
  'side-by-side-open': 'Side by side…',
  'difference-count': '{{total}} differences',
  'difference-at': '{{at}} of {{total}}',
  'next-difference': 'Next',
  'previous-difference': 'Previous',
  'moved-here': '(moved here)',
  'moved-away': '(moved away)',
  back: 'Back',
  'take-all': 'Take all ({{count}})',
  'take-one': 'Take: {{kind}}, {{text}}',
  take: 'Merge {{count}}',
  conflict: 'Conflict',
  merged: 'Merged {{count}} changes.',
  title: 'Versions',
  list: 'List of versions',
  none: 'This plan has no versions yet. One is kept when it is saved, before everything is mended or facts are imported, and with the first change of each day.',
  name: 'Name of the version',
  'name-hint': 'Name what the plan says now, for example: for approval',
  keep: 'Keep as version',
  kept: 'Kept as version “{{name}}”.',
  'reason-named': 'Named',
  'reason-opened': 'When opened',
  'reason-saved': 'Saved',
  'reason-replaced': 'Before it was overwritten',
  'reason-before-reload': 'Before reloading',
  'reason-before-restore': 'Before restoring another version',
  'reason-before-mend': 'Before mending everything',
  'reason-before-import': 'Before importing facts',
  'reason-before-answers': 'Before answers were changed',
  'reason-daily': 'Once a day',
  restore: 'Restore this version',
  'restore-hint': 'Restoring is one step that can be undone; what the plan says now is kept as a version first.',
  restored: 'The version of {{time}} was restored.',
  undo: 'Undo',
  open: 'Open in a new window',
  remove: 'Delete',
  'remove-sure': 'Delete it now',
  size: '{{size}} KB',
  'summary-rule':
    'Named versions stay, and so do the newest {{always}} automatic ones. Of the others all of the last day stay, then one a day, at most {{count}} and for {{days}} days.',
  'rule-count': 'At most',
  'rule-days': 'Days',
};

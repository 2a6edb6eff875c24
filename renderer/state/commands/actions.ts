/** What each command does. Main owns the keys of those that are in its menu; the window never listens for these itself. */
import type { PageCommandId } from '../../../shared/edge/commands/commands.ts';
import type { Alignment } from '../../../shared/model/plan/block.ts';
import type { Mark } from '../../../shared/model/plan/inline.ts';
import type { TableAction } from '../../editor/editor-api.ts';
import { showStartScreen } from '../document-store.ts';
import { editAndReturn, useEditorStore } from '../editor-store.ts';
import { stepZoom, updateSettings, useSettingsStore } from '../settings-store.ts';
import { startTour } from '../tour-store.ts';
import { openDialog, openFindBar, showPanelTab } from '../view-store.ts';
import { beginComment, stepComment } from './comments.ts';
import { compareWithFile } from './compare.ts';
import { copyDiagnostics } from './copy-diagnostics.ts';
import { exportPlan, exportWithChanges, printPlan } from './export-plan.ts';
import { openHelp } from './open-help.ts';
import { leavePlan, openPlan } from './open-plan.ts';
import { pasteText } from './paste-text.ts';
import { savePlan, savePlanAs } from './save-plan.ts';
import { decideAll, decideCurrent, showOriginal, stepChange, toggleMarks, toggleTracking } from './tracking.ts';

const mark = (name: Mark) => () => editAndReturn((editor) => editor.toggleMark(name));
const table = (action: TableAction) => () => editAndReturn((editor) => editor.changeTable(action));
const align = (value: Alignment) => () => editAndReturn((editor) => editor.changeParagraphs({ align: value }));

export const ACTIONS: Readonly<Record<PageCommandId, () => unknown>> = {
  new: showStartScreen,
  open: () => openPlan(),
  save: savePlan,
  'save-as': savePlanAs,
  compare: compareWithFile,
  versions: () => openDialog({ kind: 'versions' }),
  protect: () => openDialog({ kind: 'protect' }),
  'save-as-template': () => openDialog({ kind: 'save-as-template' }),
  'own-words': () => openDialog({ kind: 'own-words' }),
  'change-answers': () => openDialog({ kind: 'change-answers' }),
  'export-docx': () => exportPlan('docx'),
  'export-docx-frozen': () => exportPlan('docx', { numbering: 'frozen' }),
  'export-docx-text': () => exportPlan('docx', { isTextOnly: true }),
  'export-docx-comments': () => exportPlan('docx', { hasComments: true }),
  'export-docx-changes': exportWithChanges,
  'export-pdf': () => exportPlan('pdf'),
  'export-txt': () => exportPlan('txt'),
  'export-md': () => exportPlan('md'),
  // Loaded when it is first wanted: it is seldom.
  'anonymized-copy': async () => (await import('./anonymized-copy.ts')).openAnonymizedCopy(),
  'by-products': () => openDialog({ kind: 'by-products' }),
  'page-setup': () => openDialog({ kind: 'page-setup' }),
  'document-parts': () => openDialog({ kind: 'document-parts', part: null }),
  fonts: () => openDialog({ kind: 'fonts' }),
  preview: () => openDialog({ kind: 'preview' }),
  print: () => printPlan(),
  'close-plan': leavePlan,
  undo: () => editAndReturn((editor) => editor.undo()),
  redo: () => editAndReturn((editor) => editor.redo()),
  'paste-text': pasteText,
  find: () => openFindBar('find'),
  replace: () => openFindBar('replace'),
  'go-to-page': () => openDialog({ kind: 'go-to-page' }),
  'word-count': () => openDialog({ kind: 'word-count' }),
  comment: beginComment,
  'next-comment': () => stepComment(1),
  'previous-comment': () => stepComment(-1),
  'track-changes': toggleTracking,
  'accept-change': () => decideCurrent('accept'),
  'reject-change': () => decideCurrent('reject'),
  'next-change': () => stepChange(1),
  'previous-change': () => stepChange(-1),
  'accept-all-changes': () => decideAll('accept'),
  'reject-all-changes': () => decideAll('reject'),
  'show-marks': toggleMarks,
  'show-original': showOriginal,
  'toggle-outline': () => updateSettings({ isOutlineOpen: !useSettingsStore.getState().isOutlineOpen }),
  'toggle-panel': () => updateSettings({ isPanelOpen: !useSettingsStore.getState().isPanelOpen }),
  'preview-beside': () => {
    updateSettings({ isPanelOpen: true });
    showPanelTab('preview');
  },
  'zoom-in': () => stepZoom(1),
  'zoom-out': () => stepZoom(-1),
  'zoom-reset': () => updateSettings({ zoomPercent: 100 }),
  palette: () => openDialog({ kind: 'palette' }),
  help: openHelp,
  tour: startTour,
  shortcuts: () => openDialog({ kind: 'shortcuts' }),
  licences: () => openDialog({ kind: 'licences' }),
  updates: () => openDialog({ kind: 'updates' }),
  'copy-diagnostics': copyDiagnostics,
  about: () => openDialog({ kind: 'about' }),
  'restart-number': () => editAndReturn((editor) => editor.setStart(1)),
  'continue-number': () => editAndReturn((editor) => editor.setStart(null)),
  'start-number-at': () => openDialog({ kind: 'start-at' }),
  'level-shape': () => editAndReturn((editor) => editor.keepShape(false)),
  'keep-shape': () => editAndReturn((editor) => editor.keepShape(true)),
  // Loaded when it is first wanted: the clause library is large.
  'save-clause': async () => (await import('./write-from-selection.ts')).writeFromSelection(),
  bold: mark('bold'),
  italic: mark('italic'),
  underline: mark('underline'),
  strike: mark('strike'),
  superscript: mark('superscript'),
  subscript: mark('subscript'),
  larger: () => editAndReturn((editor) => editor.stepSize(1)),
  smaller: () => editAndReturn((editor) => editor.stepSize(-1)),
  'copy-format': () => editAndReturn((editor) => editor.copyFormat()),
  'paste-format': () => editAndReturn((editor) => editor.pasteFormat()),
  paragraph: () => openDialog({ kind: 'paragraph' }),
  font: () => openDialog({ kind: 'font' }),
  'clear-formatting': () => editAndReturn((editor) => editor.clearFormatting()),
  'align-left': align('left'),
  'align-center': align('center'),
  'align-right': align('right'),
  'align-justify': align('justify'),
  'page-break': () => editAndReturn((editor) => editor.insertPageBreak()),
  'landscape-page': () =>
    editAndReturn((editor) => editor.setLandscape(useEditorStore.getState().selection?.isLandscape !== true)),
  'insert-row-above': table('insert-row-above'),
  'insert-row-below': table('insert-row-below'),
  'insert-column-left': table('insert-column-left'),
  'insert-column-right': table('insert-column-right'),
  'delete-row': table('delete-row'),
  'delete-column': table('delete-column'),
  'merge-cells': table('merge-cells'),
  'unmerge-cell': table('unmerge-cell'),
  'equal-columns': table('equal-columns'),
  'toggle-header-row': table('toggle-header-row'),
  'delete-table': table('delete-table'),
  reference: () => openDialog({ kind: 'reference' }),
};

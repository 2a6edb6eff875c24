/** The dialog that is open, if any. Those that are large or seldom asked for are loaded when they are. */
import { lazy, Suspense } from 'react';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { SwitchSchemeDialog } from '../numbering/SwitchSchemeDialog.tsx';
import { useExportStore } from '../state/export-store.ts';
import { useViewStore } from '../state/view-store.ts';
import { ReferenceDialog } from './toolbar/ReferenceDialog.tsx';

const AboutDialog = lazy(() => import('./AboutDialog.tsx'));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'));
const SchemeEditorDialog = lazy(() => import('../numbering/SchemeEditorDialog.tsx'));
const PreviewDialog = lazy(() => import('../exporting/PreviewDialog.tsx'));

export function DialogHost() {
  const dialog = useViewStore((state) => state.dialog);
  const isExporting = useExportStore((state) => state.job !== null);
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'about' && <AboutDialog />}
      {dialog?.kind === 'shortcuts' && <ShortcutsDialog />}
      {dialog?.kind === 'reference' && <ReferenceDialog />}
      {dialog?.kind === 'switch-scheme' && <SwitchSchemeDialog scheme={dialog.scheme} />}
      {dialog?.kind === 'edit-scheme' && <SchemeEditorDialog scheme={dialog.scheme} />}
      {dialog?.kind === 'preview' && <PreviewDialog />}
      {isExporting && <ExportDialog />}
    </Suspense>
  );
}

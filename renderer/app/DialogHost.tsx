/** The dialog that is open, if any; each is loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useExportStore } from '../state/export-store.ts';
import { useViewStore } from '../state/view-store.ts';

const AboutDialog = lazy(() => import('./AboutDialog.tsx'));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'));
const ReferenceDialog = lazy(() => import('./toolbar/ReferenceDialog.tsx'));
const SwitchSchemeDialog = lazy(() => import('../numbering/SwitchSchemeDialog.tsx'));
const PreviewDialog = lazy(() => import('../exporting/PreviewDialog.tsx'));
const ExportDialog = lazy(() => import('../exporting/ExportDialog.tsx'));

export function DialogHost() {
  const dialog = useViewStore((state) => state.dialog);
  const isExporting = useExportStore((state) => state.job !== null);
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'about' && <AboutDialog />}
      {dialog?.kind === 'shortcuts' && <ShortcutsDialog />}
      {dialog?.kind === 'reference' && <ReferenceDialog />}
      {dialog?.kind === 'switch-scheme' && <SwitchSchemeDialog scheme={dialog.scheme} />}
      {dialog?.kind === 'preview' && <PreviewDialog />}
      {isExporting && <ExportDialog />}
    </Suspense>
  );
}

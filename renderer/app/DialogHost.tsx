/** The dialog that is open, if any; each is loaded when it is first asked for. */
import { useExportStore } from '../state/export-store.ts';
import { usePasswordStore } from '../state/password-store.ts';
import { useViewStore } from '../state/view-store.ts';
import { lazyView } from '../ui/lazy-view.tsx';

const AboutDialog = lazyView(() => import('./AboutDialog.tsx'));
const HelpDialog = lazyView(() => import('../help/HelpDialog.tsx'));
const LicencesDialog = lazyView(() => import('./LicencesDialog.tsx'));
const UpdatesDialog = lazyView(() => import('./UpdatesDialog.tsx'));
const CommandPalette = lazyView(() => import('./CommandPalette.tsx'));
const GoToPageDialog = lazyView(() => import('./GoToPageDialog.tsx'));
const WordCountDialog = lazyView(() => import('./WordCountDialog.tsx'));
const ShortcutsDialog = lazyView(() => import('./ShortcutsDialog.tsx'));
const SchemeEditorDialog = lazyView(() => import('../numbering/SchemeEditorDialog.tsx'));
const ReferenceDialog = lazyView(() => import('./toolbar/ReferenceDialog.tsx'));
const SwitchSchemeDialog = lazyView(() => import('../numbering/SwitchSchemeDialog.tsx'));
const SyncDialog = lazyView(() => import('../tables/SyncDialog.tsx'));
const DutyDialog = lazyView(() => import('../tables/DutyDialog.tsx'));
const EditClauseDialog = lazyView(() => import('../clauses/EditClauseDialog.tsx'));
const MakePackDialog = lazyView(() => import('../clauses/MakePackDialog.tsx'));
const TakePackDialog = lazyView(() => import('../clauses/TakePackDialog.tsx'));
const RenewClauseDialog = lazyView(() => import('../clauses/RenewClauseDialog.tsx'));
const FontDialog = lazyView(() => import('../formatting/FontDialog.tsx'));
const MendAllDialog = lazyView(() => import('../checks/MendAllDialog.tsx'));
const OwnWordsDialog = lazyView(() => import('../checks/OwnWordsDialog.tsx'));
const ParagraphDialog = lazyView(() => import('../formatting/ParagraphDialog.tsx'));
const FigureDialog = lazyView(() => import('../figures/FigureDialog.tsx'));
const StartAtDialog = lazyView(() => import('../numbering/StartAtDialog.tsx'));
const ExportDialog = lazyView(() => import('../exporting/ExportDialog.tsx'));
const ByProductsDialog = lazyView(() => import('../by-products/ByProductsDialog.tsx'));
const PageSetupDialog = lazyView(() => import('../page-setup/PageSetupDialog.tsx'));
const DocumentPartsDialog = lazyView(() => import('../parts/DocumentPartsDialog.tsx'));
const FactsSheetDialog = lazyView(() => import('../facts/FactsSheetDialog.tsx'));
const ImportFactsDialog = lazyView(() => import('../facts/ImportFactsDialog.tsx'));
const ReplacePersonDialog = lazyView(() => import('../facts/ReplacePersonDialog.tsx'));
const SaveTemplateDialog = lazyView(() => import('../templates/SaveTemplateDialog.tsx'));
const ChangeAnswersDialog = lazyView(() => import('../templates/ChangeAnswersDialog.tsx'));
const ProtectDialog = lazyView(() => import('../protection/ProtectDialog.tsx'));
const PasswordDialog = lazyView(() => import('../protection/PasswordDialog.tsx'));
const RecoverDialog = lazyView(() => import('../recovery/RecoverDialog.tsx'));
const CompareDialog = lazyView(() => import('../versions/CompareDialog.tsx'));
const SideBySideDialog = lazyView(() => import('../versions/SideBySideDialog.tsx'));
const VersionsDialog = lazyView(() => import('../versions/VersionsDialog.tsx'));
const ChangedDialog = lazyView(() => import('../versions/ChangedDialog.tsx'));
const FontsDialog = lazyView(() => import('../exporting/FontsDialog.tsx'));
const MissingCharactersDialog = lazyView(async () => ({
  default: (await import('../exporting/FontsDialog.tsx')).MissingCharactersDialog,
}));
const UnsettledDialog = lazyView(() => import('../exporting/UnsettledDialog.tsx'));
const AuthorDialog = lazyView(() => import('../reviewing/AuthorDialog.tsx'));
const PreviewDialog = lazyView(() => import('../preview/PreviewDialog.tsx'));

export function DialogHost() {
  const dialog = useViewStore((state) => state.dialog);
  const help = useViewStore((state) => state.help);
  const isExporting = useExportStore((state) => state.job !== null);
  const asked = usePasswordStore((state) => state.asked);
  return (
    <>
      {dialog?.kind === 'about' && <AboutDialog />}
      {dialog?.kind === 'licences' && <LicencesDialog />}
      {dialog?.kind === 'updates' && <UpdatesDialog />}
      {dialog?.kind === 'palette' && <CommandPalette />}
      {dialog?.kind === 'shortcuts' && <ShortcutsDialog />}
      {dialog?.kind === 'go-to-page' && <GoToPageDialog />}
      {dialog?.kind === 'word-count' && <WordCountDialog />}
      {dialog?.kind === 'reference' && <ReferenceDialog />}
      {dialog?.kind === 'start-at' && <StartAtDialog />}
      {dialog?.kind === 'switch-scheme' && <SwitchSchemeDialog scheme={dialog.scheme} />}
      {dialog?.kind === 'edit-scheme' && <SchemeEditorDialog scheme={dialog.scheme} />}
      {dialog?.kind === 'sync-table' && <SyncDialog blockId={dialog.blockId} />}
      {dialog?.kind === 'duty' && <DutyDialog blockId={dialog.blockId} />}
      {dialog?.kind === 'figure' && <FigureDialog form={dialog.form} blockId={dialog.blockId} />}
      {dialog?.kind === 'preview' && <PreviewDialog isOriginal={dialog.isOriginal ?? false} />}
      {dialog?.kind === 'edit-clause' && <EditClauseDialog clause={dialog.clause} before={dialog.before} />}
      {dialog?.kind === 'make-pack' && <MakePackDialog />}
      {dialog?.kind === 'take-pack' && <TakePackDialog key={dialog.opened.fileName} opened={dialog.opened} />}
      {dialog?.kind === 'renew-clause' && <RenewClauseDialog clauseId={dialog.clauseId} />}
      {dialog?.kind === 'paragraph' && <ParagraphDialog />}
      {dialog?.kind === 'font' && <FontDialog />}
      {dialog?.kind === 'fonts' && <FontsDialog />}
      {dialog?.kind === 'missing-characters' && <MissingCharactersDialog output={dialog.output} />}
      {dialog?.kind === 'unsettled' && <UnsettledDialog unsettled={dialog.unsettled} goOn={dialog.goOn} />}
      {dialog?.kind === 'author' && <AuthorDialog goOn={dialog.goOn} />}
      {dialog?.kind === 'page-setup' && <PageSetupDialog />}
      {dialog?.kind === 'document-parts' && <DocumentPartsDialog part={dialog.part} />}
      {dialog?.kind === 'by-products' && <ByProductsDialog />}
      {dialog?.kind === 'save-as-template' && <SaveTemplateDialog />}
      {dialog?.kind === 'change-answers' && <ChangeAnswersDialog />}
      {dialog?.kind === 'facts-sheet' && <FactsSheetDialog />}
      {dialog?.kind === 'import-facts' && <ImportFactsDialog source={dialog.source} />}
      {dialog?.kind === 'replace-person' && <ReplacePersonDialog personId={dialog.personId} />}
      {dialog?.kind === 'recover' && <RecoverDialog recoveryId={dialog.recoveryId} />}
      {dialog?.kind === 'compare' && <CompareDialog other={dialog.other} />}
      {dialog?.kind === 'side-by-side' && <SideBySideDialog states={dialog.states} />}
      {dialog?.kind === 'own-words' && <OwnWordsDialog />}
      {dialog?.kind === 'mend-all' && <MendAllDialog rule={dialog.rule} />}
      {dialog?.kind === 'versions' && <VersionsDialog />}
      {dialog?.kind === 'changed-elsewhere' && <ChangedDialog />}
      {dialog?.kind === 'protect' && <ProtectDialog />}
      {isExporting && <ExportDialog />}
      {asked !== null && <PasswordDialog {...asked} />}
      {help !== null && <HelpDialog topic={help} />}
    </>
  );
}

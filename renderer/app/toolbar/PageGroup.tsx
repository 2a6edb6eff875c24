/** What the document is made of and how its pages look. */
import { DocumentOnePageMultipleRegular, DocumentSettingsRegular } from '@fluentui/react-icons';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

export function PageGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  return (
    <div className={rows.rows}>
      <CommandButton id="page-setup" icon={<DocumentSettingsRegular />} label={t('pageSetup:button')} hasText />
      <CommandButton id="document-parts" icon={<DocumentOnePageMultipleRegular />} label={t('parts:button')} hasText />
    </div>
  );
}

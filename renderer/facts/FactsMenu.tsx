/** What can be done with the facts as a whole: the wide sheet, a roster, Excel files. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowUploadRegular,
  ClipboardPasteRegular,
  MoreHorizontalRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { exportFacts, importFacts } from '../state/commands/exchange-facts.ts';
import { openDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';

export function FactsMenu() {
  const t = useTranslate();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('facts:more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<QuestionCircleRegular />} onClick={() => openDialog({ kind: 'change-answers' })}>
            {t('templates:answers-title')}
          </MenuItem>
          <MenuItem icon={<ClipboardPasteRegular />} onClick={() => openDialog({ kind: 'import-facts', source: null })}>
            {t('facts:roster-title')}
          </MenuItem>
          <MenuItem icon={<ArrowUploadRegular />} onClick={() => void importFacts()}>
            {t('facts:import-file')}
          </MenuItem>
          <MenuItem icon={<ArrowDownloadRegular />} onClick={() => void exportFacts()}>
            {t('facts:export-file')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What can be done with the list of clauses as a whole: writing one, and packs. */
import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { createEmptyClause, openPack } from '../state/commands/own-clauses.ts';
import { writeFromSelection } from '../state/commands/write-from-selection.ts';
import { useOwnClausesStore } from '../state/own-clauses-store.ts';
import { openDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';

export function ClauseListMenu() {
  const t = useTranslate();
  const hasOwn = useOwnClausesStore((state) => state.clauses.length > 0);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('clauses:list-menu')}
          title={t('clauses:list-menu')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={writeFromSelection}>{t('clauses:new-from-selection')}</MenuItem>
          <MenuItem onClick={() => openDialog({ kind: 'edit-clause', clause: createEmptyClause(), before: null })}>
            {t('clauses:new')}
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={!hasOwn} onClick={() => openDialog({ kind: 'make-pack' })}>
            {t('clauses:export-pack')}
          </MenuItem>
          <MenuItem onClick={() => void openPack()}>{t('clauses:import-pack')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

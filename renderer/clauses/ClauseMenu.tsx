/** What can be done with one clause beside inserting it. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ClauseHit } from '../../shared/content/clauses/search.ts';
import { findOwnClause } from '../state/clause-catalogue.ts';
import { copyClause, deleteOwnClause } from '../state/commands/own-clauses.ts';
import { openDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';

export function ClauseMenu({ hit, className }: { readonly hit: ClauseHit; readonly className: string }) {
  const t = useTranslate();
  const { clause, subject } = hit;
  const own = findOwnClause(clause.id);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          size="small"
          appearance="transparent"
          icon={<MoreHorizontalRegular fontSize={14} />}
          aria-label={t('clauses:menu-of', { title: clause.title })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {own !== null && (
            <MenuItem onClick={() => openDialog({ kind: 'edit-clause', clause: own, before: own })}>
              {t('clauses:edit')}
            </MenuItem>
          )}
          <MenuItem onClick={() => copyClause(clause, subject)}>
            {t(own === null ? 'clauses:save-as-own' : 'clauses:copy')}
          </MenuItem>
          {own !== null && <MenuItem onClick={() => void deleteOwnClause(own)}>{t('clauses:delete')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What can be done with one of the user's own templates. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular, DeleteRegular, EditRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import { exportOwnTemplate, removeOwnTemplate } from '../state/own-templates-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { RenameTemplateDialog } from './RenameTemplateDialog.tsx';

type Props = { readonly template: OwnTemplate; readonly className?: string };

export default function OwnTemplateMenu({ template, className }: Props) {
  const t = useTranslate();
  const [isRenaming, setRenaming] = useState(false);
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={className}
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular fontSize={15} />}
            aria-label={t('templates:own-more', { name: template.name })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<EditRegular />} onClick={() => setRenaming(true)}>
              {t('templates:own-rename')}
            </MenuItem>
            <MenuItem icon={<ArrowExportRegular />} onClick={() => void exportOwnTemplate(template.id)}>
              {t('templates:own-export')}
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={() => void removeOwnTemplate(template)}>
              {t('templates:own-remove')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isRenaming && <RenameTemplateDialog template={template} onClose={() => setRenaming(false)} />}
    </>
  );
}

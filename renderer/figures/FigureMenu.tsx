/** 插图: the figures that can be drawn from the plan, and pictures from files. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  BranchRegular,
  FlowchartRegular,
  ImageRegular,
  MegaphoneLoudRegular,
  OrganizationRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { DIAGRAM_FORMS, type DiagramForm } from '../../shared/model/plan/diagram.ts';
import { insertImageFile } from '../state/commands/insert-image.ts';
import { openDialog } from '../state/view-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { useTranslate } from '../ui/translate.ts';

const ICONS: Record<DiagramForm, ReactElement> = {
  organization: <OrganizationRegular />,
  reporting: <MegaphoneLoudRegular />,
  response: <FlowchartRegular />,
};

export function FigureMenu() {
  const t = useTranslate();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolButton label={t('figures:insert')} icon={<BranchRegular />}>
          {t('figures:insert')}
        </ToolButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {DIAGRAM_FORMS.map((form) => (
            <MenuItem
              key={form}
              icon={ICONS[form]}
              subText={t(`figures:about-${form}`)}
              onClick={() => openDialog({ kind: 'figure', form, blockId: null })}
            >
              {t(`figures:form-${form}`)}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem icon={<ImageRegular />} onClick={() => void insertImageFile()}>
            {t('figures:image')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

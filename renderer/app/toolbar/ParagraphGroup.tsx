/** How the selected paragraphs stand: alignment and first-line indent. */
import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  TextAlignCenterRegular,
  TextAlignJustifyRegular,
  TextAlignLeftRegular,
  TextAlignRightRegular,
  TextLineSpacingRegular,
  TextParagraphRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Alignment } from '../../../shared/model/plan/block.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

const ALIGN_BUTTONS: readonly { readonly align: Alignment; readonly icon: ReactElement }[] = [
  { align: 'left', icon: <TextAlignLeftRegular /> },
  { align: 'center', icon: <TextAlignCenterRegular /> },
  { align: 'right', icon: <TextAlignRightRegular /> },
  { align: 'justify', icon: <TextAlignJustifyRegular /> },
];

const INDENTS_CHARACTERS = [0, 2, 4] as const;

function IndentMenu() {
  const t = useTranslate();
  const indent = useEditorStore((state) => state.selection?.paragraph?.indent ?? null);
  return (
    <Menu
      checkedValues={{ indent: indent === null ? [] : [String(indent)] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        editAndReturn((editor) => editor.changeParagraphs({ indent: Number(checkedItems[0] ?? 0) }))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolButton label={t('toolbar:indent')} icon={<TextParagraphRegular />} isDisabled={indent === null} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {INDENTS_CHARACTERS.map((characters) => (
            <MenuItemRadio key={characters} name="indent" value={String(characters)}>
              {characters === 0 ? t('toolbar:indent-none') : t('toolbar:indent-characters', { count: characters })}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function ParagraphGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const align = useEditorStore((state) => state.selection?.align);
  return (
    <div className={rows.rows}>
      <div className={rows.row}>
        {ALIGN_BUTTONS.map(({ align: value, icon }) => (
          <CommandButton key={value} id={`align-${value}`} icon={icon} isPressed={align === value} />
        ))}
      </div>
      <div className={rows.row}>
        <IndentMenu />
        <CommandButton id="paragraph" icon={<TextLineSpacingRegular />} label={t('formatting:paragraph')} hasText />
      </div>
    </div>
  );
}

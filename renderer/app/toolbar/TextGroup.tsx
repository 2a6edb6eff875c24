/** Marks, alignment and first-line indent. */
import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ClearFormattingRegular,
  TextAlignCenterRegular,
  TextAlignJustifyRegular,
  TextAlignLeftRegular,
  TextAlignRightRegular,
  TextBoldRegular,
  TextItalicRegular,
  TextParagraphRegular,
  TextStrikethroughRegular,
  TextUnderlineRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { PageCommandId } from '../../../shared/edge/commands/commands.ts';
import type { Alignment } from '../../../shared/model/plan/block.ts';
import type { Mark } from '../../../shared/model/plan/inline.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

const MARK_BUTTONS: readonly { readonly mark: Mark & PageCommandId; readonly icon: ReactElement }[] = [
  { mark: 'bold', icon: <TextBoldRegular /> },
  { mark: 'italic', icon: <TextItalicRegular /> },
  { mark: 'underline', icon: <TextUnderlineRegular /> },
  { mark: 'strike', icon: <TextStrikethroughRegular /> },
];

const ALIGN_BUTTONS: readonly { readonly align: Alignment; readonly icon: ReactElement }[] = [
  { align: 'left', icon: <TextAlignLeftRegular /> },
  { align: 'center', icon: <TextAlignCenterRegular /> },
  { align: 'right', icon: <TextAlignRightRegular /> },
  { align: 'justify', icon: <TextAlignJustifyRegular /> },
];

const INDENTS_CHARACTERS = [0, 2, 4] as const;

function IndentMenu() {
  const t = useTranslate();
  const indent = useEditorStore((state) => state.selection?.indent ?? null);
  return (
    <Menu
      checkedValues={{ indent: indent === null ? [] : [String(indent)] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        editAndReturn((editor) => editor.setIndent(Number(checkedItems[0] ?? 0)))
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

export function TextGroup() {
  const rows = useRowStyles();
  const marks = useEditorStore((state) => state.selection?.marks);
  const align = useEditorStore((state) => state.selection?.align);
  return (
    <div className={rows.rows}>
      <div className={rows.row}>
        {MARK_BUTTONS.map(({ mark, icon }) => (
          <CommandButton key={mark} id={mark} icon={icon} isPressed={marks?.includes(mark) ?? false} />
        ))}
        <CommandButton id="clear-formatting" icon={<ClearFormattingRegular />} />
      </div>
      <div className={rows.row}>
        {ALIGN_BUTTONS.map(({ align: value, icon }) => (
          <CommandButton key={value} id={`align-${value}`} icon={icon} isPressed={align === value} />
        ))}
        <IndentMenu />
      </div>
    </div>
  );
}

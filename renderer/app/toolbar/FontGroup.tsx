/** How the selected text looks: face, size, marks, colours. */
import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  ClearFormattingRegular,
  FontDecreaseRegular,
  FontIncreaseRegular,
  HighlightRegular,
  PaintBrushRegular,
  TextBoldRegular,
  TextColorRegular,
  TextItalicRegular,
  TextStrikethroughRegular,
  TextSubscriptRegular,
  TextSuperscriptRegular,
  TextUnderlineRegular,
} from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useState } from 'react';
import { getPlainWords, type PageCommandId } from '../../../shared/edge/commands/commands.ts';
import { FONT_ROLES } from '../../../shared/model/numbering/scheme.ts';
import type { Mark } from '../../../shared/model/plan/inline.ts';
import { LATIN_FONTS, type LatinFont } from '../../../shared/model/plan/page-setup.ts';
import type { TextLookChange } from '../../../shared/model/plan/text-look.ts';
import { FONT_FACES, findFont, getFontFamilyCss, getFontName } from '../../../shared/view/fonts/fonts.ts';
import { formatTypeSize, TYPE_SIZES } from '../../../shared/view/layout/type-sizes.ts';
import { ColourGrid } from '../../formatting/ColourGrid.tsx';
import { HighlightGrid } from '../../formatting/HighlightGrid.tsx';
import { runCommand } from '../../state/commands/run-command.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

const useStyles = makeStyles({
  picker: { height: '28px', justifyContent: 'space-between', fontWeight: tokens.fontWeightRegular },
  face: { width: '136px', minWidth: '136px' },
  size: { width: '72px', minWidth: '72px', padding: '0 6px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  menu: { maxHeight: '70vh' },
  colours: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px', padding: '10px' },
});

const MARK_BUTTONS: readonly { readonly mark: Mark & PageCommandId; readonly icon: ReactElement }[] = [
  { mark: 'bold', icon: <TextBoldRegular /> },
  { mark: 'italic', icon: <TextItalicRegular /> },
  { mark: 'underline', icon: <TextUnderlineRegular /> },
  { mark: 'strike', icon: <TextStrikethroughRegular /> },
  { mark: 'superscript', icon: <TextSuperscriptRegular /> },
  { mark: 'subscript', icon: <TextSubscriptRegular /> },
];

const change = (look: TextLookChange) => editAndReturn((editor) => editor.changeLook(look));
const useLook = () => useEditorStore((state) => state.selection?.look ?? null);

function OwnValue() {
  const t = useTranslate();
  return (
    <>
      <MenuDivider />
      <MenuItem onClick={() => runCommand('font')}>{`${getPlainWords(t('toolbar:font'))}…`}</MenuItem>
    </>
  );
}

function FacePicker() {
  const styles = useStyles();
  const t = useTranslate();
  const look = useLook();
  const { font = look?.base.font, latinFont } = look?.own ?? {};
  // Where faces differ within the selection, none is named.
  const name = font ? getFontName(font) : '';
  return (
    <Menu
      checkedValues={{ chinese: [name], latin: latinFont ? [latinFont] : [''] }}
      onCheckedValueChange={(_, { name: kind, checkedItems: [chosen = ''] }) =>
        change(
          kind === 'chinese'
            ? { font: findFont(chosen) }
            : { latinFont: LATIN_FONTS.find((each) => each === chosen) ?? (null as LatinFont | null) },
        )
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          className={`${styles.picker} ${styles.face}`}
          aria-label={`${t('formatting:face')}：${name}`}
          disabled={look === null}
        >
          <span className={styles.name}>{name}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('formatting:face-chinese')}</MenuGroupHeader>
            {FONT_ROLES.map((role) => (
              <MenuItemRadio
                key={role}
                name="chinese"
                value={FONT_FACES[role].name}
                style={{ fontFamily: getFontFamilyCss(role) }}
              >
                {FONT_FACES[role].name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{t('formatting:face-latin')}</MenuGroupHeader>
            <MenuItemRadio name="latin" value="">
              {t('formatting:face-as-paragraph')}
            </MenuItemRadio>
            {LATIN_FONTS.map((each) => (
              <MenuItemRadio key={each} name="latin" value={each} style={{ fontFamily: `"${each}"` }}>
                {each}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <OwnValue />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function SizePicker() {
  const styles = useStyles();
  const t = useTranslate();
  const look = useLook();
  const { sizePt = look?.base.sizePt } = look?.own ?? {};
  const name = sizePt ? formatTypeSize(sizePt) : '';
  return (
    <Menu
      checkedValues={{ size: [String(sizePt)] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => change({ sizePt: Number(chosen) })}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          className={`${styles.picker} ${styles.size}`}
          aria-label={`${t('formatting:size')}：${name}`}
          disabled={look === null}
        >
          <span className={styles.name}>{name}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {TYPE_SIZES.map(([each, pt]) => (
            <MenuItemRadio key={each} name="size" value={String(pt)}>
              {t('formatting:size-value', { name: each, pt })}
            </MenuItemRadio>
          ))}
          <OwnValue />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type ColoursProps = {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isPressed: boolean;
  readonly isDisabled: boolean;
  readonly children: (close: () => void) => ReactNode;
};

function Colours({ label, icon, isPressed, isDisabled, children }: ColoursProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open && !isDisabled)}>
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton label={label} icon={icon} isPressed={isPressed} isDisabled={isDisabled} />
      </PopoverTrigger>
      <PopoverSurface aria-label={label} className={styles.colours}>
        {children(() => setOpen(false))}
      </PopoverSurface>
    </Popover>
  );
}

function ColourButtons() {
  const t = useTranslate();
  const look = useLook();
  const { colour = null, highlight = null } = look?.own ?? {};
  return (
    <>
      <Colours
        label={t('formatting:colour')}
        icon={<TextColorRegular />}
        isPressed={colour !== null}
        isDisabled={look === null}
      >
        {(close) => (
          <>
            <ColourGrid
              value={colour}
              onChange={(chosen) => {
                close();
                change({ colour: chosen });
              }}
            />
            <Button size="small" appearance="subtle" onClick={() => runCommand('font')}>
              {`${t('formatting:colour-own')}…`}
            </Button>
          </>
        )}
      </Colours>
      <Colours
        label={t('formatting:highlight')}
        icon={<HighlightRegular />}
        isPressed={highlight !== null}
        isDisabled={look === null}
      >
        {(close) => (
          <HighlightGrid
            value={highlight}
            onChange={(chosen) => {
              close();
              change({ highlight: chosen });
            }}
          />
        )}
      </Colours>
    </>
  );
}

function PainterButton() {
  const t = useTranslate();
  const painter = useEditorStore((state) => state.painter);
  const isDisabled = useLook() === null;
  return (
    <ToolButton
      label={t('formatting:painter')}
      icon={<PaintBrushRegular />}
      isPressed={painter !== 'off'}
      isDisabled={isDisabled}
      onClick={({ detail }) =>
        editAndReturn((editor) => editor.paint(detail > 1 ? 'kept' : painter === 'off' ? 'once' : 'off'))
      }
    />
  );
}

export function FontGroup() {
  const rows = useRowStyles();
  const marks = useEditorStore((state) => state.selection?.marks);
  return (
    <div className={rows.rows}>
      <div className={rows.row}>
        <FacePicker />
        <SizePicker />
        <CommandButton id="larger" icon={<FontIncreaseRegular />} />
        <CommandButton id="smaller" icon={<FontDecreaseRegular />} />
      </div>
      <div className={rows.row}>
        {MARK_BUTTONS.map(({ mark, icon }) => (
          <CommandButton key={mark} id={mark} icon={icon} isPressed={marks?.includes(mark) ?? false} />
        ))}
        <ColourButtons />
        <PainterButton />
        <CommandButton id="clear-formatting" icon={<ClearFormattingRegular />} />
      </div>
    </div>
  );
}

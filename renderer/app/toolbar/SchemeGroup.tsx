/** Which numbering the plan uses, where the current block's count begins, and whether it keeps a shape of its own. */
import {
  Menu,
  MenuButton,
  MenuDivider,
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
import { ArrowDownRegular, NumberSymbolRegular, PinRegular, TextNumberListLtrRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { NumberingScheme } from '../../../shared/model/numbering/scheme.ts';
import { BUILT_IN_SCHEMES } from '../../../shared/model/numbering/schemes/index.ts';
import { StartAtForm } from '../../numbering/StartAtForm.tsx';
import { getSchemeSample } from '../../numbering/scheme-sample.ts';
import { useSchemeName } from '../../numbering/use-scheme-name.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { openDialog } from '../../state/view-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { useRowStyles } from './rows.ts';

const useStyles = makeStyles({
  picker: {
    width: '100%',
    minWidth: '176px',
    height: '28px',
    justifyContent: 'space-between',
    fontWeight: tokens.fontWeightRegular,
  },
  item: { display: 'flex', flexDirection: 'column' },
  sample: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  menu: { maxWidth: '360px' },
});

function SchemePicker() {
  const styles = useStyles();
  const t = useTranslate();
  const nameScheme = useSchemeName();
  const current = useEditorStore((state) => state.settings?.scheme);
  const own = useSettingsStore((state) => state.schemes);
  const offered: NumberingScheme[] = [...BUILT_IN_SCHEMES, ...own];
  // A plan opened from elsewhere may carry a scheme that neither list holds.
  if (current !== undefined && !offered.some((scheme) => scheme.id === current.id)) offered.push(current);
  const choose = (id: string | undefined) => {
    const scheme = offered.find((candidate) => candidate.id === id);
    if (scheme !== undefined && scheme.id !== current?.id) openDialog({ kind: 'switch-scheme', scheme });
  };
  return (
    <Menu
      checkedValues={{ scheme: current === undefined ? [] : [current.id] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" className={styles.picker} aria-label={t('toolbar:scheme')} disabled={!current}>
          {current ? nameScheme(current) : ''}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {offered.map((scheme, index) => [
            index === BUILT_IN_SCHEMES.length && <MenuDivider key="own" />,
            <MenuItemRadio key={scheme.id} name="scheme" value={scheme.id}>
              <span className={styles.item}>
                <span>{nameScheme(scheme)}</span>
                <span className={styles.sample}>{getSchemeSample(scheme)}</span>
              </span>
            </MenuItemRadio>,
          ])}
          <MenuDivider />
          <MenuItem onClick={() => current !== undefined && openDialog({ kind: 'edit-scheme', scheme: current })}>
            {t('numbering:custom')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function StartAt({ isDisabled }: { readonly isDisabled: boolean }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const start = useEditorStore((state) => state.selection?.start ?? null);
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open && !isDisabled)}>
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton
          label={t('toolbar:start-at')}
          icon={<NumberSymbolRegular />}
          isDisabled={isDisabled}
          isPressed={start !== null && start !== 1}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={t('toolbar:start-at')}>
        <StartAtForm onDone={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}

export function SchemeGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const isNumbered = useEditorStore((state) => typeof state.selection?.level === 'number');
  const start = useEditorStore((state) => state.selection?.start ?? null);
  const isShapeKept = useEditorStore((state) => state.selection?.isShapeKept ?? false);
  return (
    <div className={rows.rows}>
      <div className={rows.row}>
        <SchemePicker />
      </div>
      <div className={rows.row}>
        <ToolButton
          label={t('toolbar:restart')}
          icon={<TextNumberListLtrRegular />}
          isDisabled={!isNumbered}
          isPressed={start === 1}
          onClick={() => editAndReturn((editor) => editor.setStart(1))}
        >
          {t('toolbar:restart')}
        </ToolButton>
        <ToolButton
          label={t('toolbar:continue')}
          icon={<ArrowDownRegular />}
          isDisabled={!isNumbered || start === null}
          onClick={() => editAndReturn((editor) => editor.setStart(null))}
        >
          {t('toolbar:continue')}
        </ToolButton>
        <StartAt isDisabled={!isNumbered} />
        <ToolButton
          label={t('toolbar:keep-shape')}
          icon={<PinRegular />}
          isDisabled={!isNumbered}
          isPressed={isShapeKept}
          onClick={() => editAndReturn((editor) => editor.keepShape(!isShapeKept))}
        />
      </div>
    </div>
  );
}

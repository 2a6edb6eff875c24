/** Which numbering the plan uses, and where the current block's count begins. */
import {
  Button,
  Field,
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
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular, NumberSymbolRegular, TextNumberListLtrRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { NumberingScheme } from '../../../shared/numbering/scheme.ts';
import { BUILT_IN_SCHEMES } from '../../../shared/numbering/schemes/index.ts';
import { getSchemeSample } from '../../numbering/scheme-sample.ts';
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
  startForm: { display: 'flex', flexDirection: 'column', gap: '12px', width: '200px' },
});

function SchemePicker() {
  const styles = useStyles();
  const t = useTranslate();
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
          {current?.name ?? ''}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {offered.map((scheme, index) => [
            index === BUILT_IN_SCHEMES.length && <MenuDivider key="own" />,
            <MenuItemRadio key={scheme.id} name="scheme" value={scheme.id}>
              <span className={styles.item}>
                <span>{scheme.name}</span>
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

const START_MAX = 9999;

function StartAt({ isDisabled }: { readonly isDisabled: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [number, setNumber] = useState(1);
  const start = useEditorStore((state) => state.selection?.start ?? null);
  const apply = () => {
    setOpen(false);
    editAndReturn((editor) => editor.setStart(number));
  };
  return (
    <Popover
      trapFocus
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (open) setNumber(start ?? 1);
        setOpen(open && !isDisabled);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton
          label={t('toolbar:start-at')}
          icon={<NumberSymbolRegular />}
          isDisabled={isDisabled}
          isPressed={start !== null && start !== 1}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={t('toolbar:start-at')}>
        <form
          className={styles.startForm}
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <Field label={t('toolbar:start-number')}>
            <SpinButton
              min={0}
              max={START_MAX}
              value={number}
              onChange={(_, { value, displayValue }) => {
                const next = value ?? Number(displayValue);
                if (Number.isInteger(next)) setNumber(Math.min(Math.max(next, 0), START_MAX));
              }}
            />
          </Field>
          <Button appearance="primary" type="submit">
            {t('toolbar:start-apply')}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

export function SchemeGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const isNumbered = useEditorStore((state) => typeof state.selection?.level === 'number');
  const start = useEditorStore((state) => state.selection?.start ?? null);
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
      </div>
    </div>
  );
}

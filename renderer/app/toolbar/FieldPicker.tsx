/** Inserting a live fact: a field of the unit, of a person, or one of the plan's entries, found by typing. */
import { Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import { type FieldChoice, listFieldChoices } from '../../../shared/content/facts/field-choices.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { showPanelTab } from '../../state/view-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';

const useStyles = makeStyles({
  surface: { padding: '8px', width: '300px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { maxHeight: '320px', overflowY: 'auto', margin: 0, padding: 0 },
  group: {
    padding: '6px 8px 2px',
    fontSize: '11px',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': { backgroundColor: tokens.colorBrandBackground2 },
  },
  value: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
  name: { flexShrink: 0 },
  none: { padding: '8px', color: tokens.colorNeutralForeground3 },
});

const GROUP_KEYS = { unit: 'facts:unit', entries: 'facts:entries', people: 'facts:people' } as const;

function ChoiceList({ onPick }: { onPick(choice: FieldChoice): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const facts = useEditorStore((state) => state.settings?.facts);
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const choices = useMemo(() => (facts === undefined ? [] : listFieldChoices(facts)), [facts]);
  const found = choices.filter(({ typed, value }) => typed.includes(query.trim()) || value.includes(query.trim()));
  const current = found[Math.min(index, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(index + step, 0), found.length - 1);
      setIndex(next);
      document.getElementById(`field-${found[next]?.typed}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      onPick(current);
    }
  };
  return (
    <>
      <Input
        value={query}
        placeholder={t('toolbar:field-search')}
        aria-label={t('toolbar:field-search')}
        role="combobox"
        aria-expanded="true"
        aria-controls="field-choices"
        aria-activedescendant={current === undefined ? undefined : `field-${current.typed}`}
        onChange={(_, { value }) => {
          setQuery(value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="field-choices" role="listbox" aria-label={t('toolbar:field')} className={styles.list}>
        {found.map((choice, position) => (
          <div key={choice.typed} role="presentation">
            {choice.group !== found[position - 1]?.group && (
              <div className={styles.group} role="presentation">
                {t(GROUP_KEYS[choice.group])}
              </div>
            )}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the search box holds the focus and names the active option */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search box handles the keys */}
            <div
              id={`field-${choice.typed}`}
              role="option"
              aria-selected={choice === current}
              className={styles.item}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(choice)}
            >
              <span className={styles.name}>{choice.typed}</span>
              <span className={styles.value}>{choice.value}</span>
            </div>
          </div>
        ))}
      </div>
      {found.length === 0 && <div className={styles.none}>{t('toolbar:field-none')}</div>}
    </>
  );
}

export function FieldPicker({ icon }: { readonly icon: ReactElement }) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton label={t('toolbar:field')} icon={icon}>
          {t('toolbar:field')}
        </ToolButton>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('toolbar:field')}>
        <ChoiceList
          onPick={(choice) => {
            setOpen(false);
            editAndReturn((editor) => editor.insertField(choice.inlines));
          }}
        />
        <ToolButton
          label={t('toolbar:field-manage')}
          onClick={() => {
            setOpen(false);
            showPanelTab('facts');
          }}
        >
          {t('toolbar:field-manage')}
        </ToolButton>
      </PopoverSurface>
    </Popover>
  );
}

/** Every command by name (Ctrl+Shift+P): type a few letters, choose with the arrow keys, Enter. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { formatKeys, getCommand, getPlainWords, type PageCommandId } from '../../shared/edge/commands/commands.ts';
import { findLack, useSituation } from '../state/commands/needs.ts';
import { runCommand } from '../state/commands/run-command.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { toMessageKey, useTranslate } from '../ui/translate.ts';
import { findCommands } from './palette-entries.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  field: {
    padding: '7px 10px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  },
  list: { height: '320px', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '12px',
    padding: '5px 10px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  words: { flexGrow: 1 },
  lacking: { color: tokens.colorNeutralForeground3, cursor: 'default' },
  side: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  none: { margin: 0, padding: '5px 10px', color: tokens.colorNeutralForeground3 },
});

export default function CommandPalette() {
  const styles = useStyles();
  const t = useTranslate();
  const name = useId();
  const situation = useSituation();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => findCommands(query), [query]);

  const run = (id: PageCommandId | undefined) => {
    if (id === undefined || findLack(id, situation) !== null) return;
    closeDialog();
    // The dialog gives the keyboard back when it is gone, and a command may open another one.
    setTimeout(() => runCommand(id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method takes these keys for its own choices.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(found.length - 1, active + step)));
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <DialogFrame title={t('app:palette-list')} widthPx={560} onClose={closeDialog} className={styles.content}>
      <input
        className={styles.field}
        role="combobox"
        aria-label={t('app:palette-label')}
        placeholder={t('app:palette-label')}
        aria-expanded={found.length > 0}
        aria-controls={`${name}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] === undefined ? undefined : `${name}-${found[active]}`}
        spellCheck={false}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
      />
      <div role="listbox" id={`${name}-list`} aria-label={t('app:palette-list')} className={styles.list} tabIndex={-1}>
        {found.map((id, index) => {
          const { words, keys } = getCommand(id);
          const lack = findLack(id, situation);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the active one
            <div
              key={id}
              id={`${name}-${id}`}
              role="option"
              aria-selected={index === active}
              aria-disabled={lack !== null}
              className={mergeClasses(styles.entry, index === active && styles.active, lack !== null && styles.lacking)}
              ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onClick={() => run(id)}
            >
              <span className={styles.words}>{getPlainWords(t(toMessageKey(words)))}</span>
              <span className={styles.side}>
                {lack !== null && lack !== 'nothing' ? t(`app:lack-${lack}`) : keys !== undefined && formatKeys(keys)}
              </span>
            </div>
          );
        })}
      </div>
      {found.length === 0 && (
        <p role="status" className={styles.none}>
          {t('app:palette-none')}
        </p>
      )}
    </DialogFrame>
  );
}

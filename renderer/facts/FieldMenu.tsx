/**
 * The fields that fit what is typed behind `{`. The keyboard stays in the page: arrows choose, Enter or Tab takes, Escape leaves
 * what was typed. Keys of an input method are its own.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { guessFactKind } from '../../shared/content/facts/facts-input.ts';
import { type FieldChoice, isNewEntryKey, listFieldChoices } from '../../shared/content/facts/field-choices.ts';
import { searchFields } from '../../shared/content/facts/field-search.ts';
import { EMPTY_FACTS } from '../../shared/model/plan/facts.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import type { FieldQuery } from '../editor/editor-api.ts';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  menu: {
    position: 'fixed',
    zIndex: 20,
    width: '330px',
    maxHeight: '264px',
    overflowY: 'auto',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase300,
  },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '14px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': { backgroundColor: tokens.colorBrandBackground2 },
  },
  name: { flexShrink: 0 },
  value: {
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  empty: { fontStyle: 'italic' },
  add: { color: tokens.colorBrandForeground1 },
});

const GAP_PX = 4;
const LIST_ID = 'field-menu';

type Option = { readonly id: string; readonly choice: FieldChoice | null; take(): void };

function insert(inlines: readonly Inline[]): void {
  withEditor((editor) => editor.insertTypedField(inlines));
}

function addEntry(key: string): void {
  const entry = { key, kind: guessFactKind(key), value: '' };
  withEditor((editor) => editor.insertTypedField([{ type: 'fact', key }], entry));
}

/** Tells assistive technology which option is the current one while the page keeps the focus. */
function useActiveDescendant(id: string | undefined): void {
  useEffect(() => {
    const page = document.querySelector('.zf-page');
    if (page === null || id === undefined) return;
    page.setAttribute('aria-controls', LIST_ID);
    page.setAttribute('aria-activedescendant', id);
    return () => {
      page.removeAttribute('aria-controls');
      page.removeAttribute('aria-activedescendant');
    };
  }, [id]);
}

/** Takes keys before the page does, as long as there is something to choose. */
function useMenuKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (!latest.current(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** Below the brace, or above it where there is more room. */
function usePlace({ left, top, bottom }: FieldQuery, count: number) {
  const menu = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of options makes the menu's height
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { offsetHeight, offsetWidth } = element;
    const isBelow = bottom + GAP_PX + offsetHeight <= window.innerHeight || bottom < window.innerHeight / 2;
    element.style.left = `${Math.max(GAP_PX, Math.min(left, window.innerWidth - offsetWidth - GAP_PX))}px`;
    element.style.top = `${isBelow ? bottom + GAP_PX : top - GAP_PX - offsetHeight}px`;
  }, [left, top, bottom, count]);
  return menu;
}

export default function FieldMenu({ query }: { readonly query: FieldQuery }) {
  const styles = useStyles();
  const t = useTranslate();
  const facts = useEditorStore((state) => state.settings?.facts) ?? EMPTY_FACTS;
  const choices = useMemo(() => listFieldChoices(facts), [facts]);
  const words = query.words.trim();
  const options = useMemo((): Option[] => {
    const found = searchFields(choices, words).map((choice, index): Option => {
      return { id: `${LIST_ID}-${index}`, choice, take: () => insert(choice.inlines) };
    });
    if (!isNewEntryKey(facts, words)) return found;
    return [...found, { id: `${LIST_ID}-new`, choice: null, take: () => addEntry(words) }];
  }, [choices, facts, words]);
  const [position, setPosition] = useState({ words, index: 0 });
  const index = position.words === words ? Math.min(position.index, options.length - 1) : 0;
  const current = options[index];
  const menu = usePlace(query, options.length);
  useActiveDescendant(current?.id);
  useMenuKeys((key) => {
    if (key === 'Escape') {
      withEditor((editor) => editor.dismissField());
      return true;
    }
    if (current === undefined) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined) {
      const next = (index + step + options.length) % options.length;
      setPosition({ words, index: next });
      document.getElementById(options[next]?.id ?? '')?.scrollIntoView({ block: 'nearest' });
      return true;
    }
    if (key !== 'Enter' && key !== 'Tab') return false;
    current.take();
    return true;
  });
  if (options.length === 0) return null;
  return (
    <div ref={menu} id={LIST_ID} role="listbox" aria-label={t('facts:field-menu')} className={styles.menu}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the page holds the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys come from the page
        <div
          key={option.id}
          id={option.id}
          role="option"
          aria-selected={option === current}
          className={mergeClasses(styles.option, option.choice === null && styles.add)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={option.take}
        >
          {option.choice === null ? (
            t('facts:field-new', { key: words })
          ) : (
            <>
              <span className={styles.name}>{option.choice.typed}</span>
              <span className={mergeClasses(styles.value, option.choice.value === '' && styles.empty)}>
                {option.choice.value === '' ? t('facts:field-empty') : option.choice.value}
              </span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}

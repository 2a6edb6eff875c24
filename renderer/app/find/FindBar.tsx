/** Find and replace, floating over the top of the page. */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AppsListRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  DismissRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { setFactValue } from '../../../shared/content/facts/fact-target.ts';
import { listSectionIds } from '../../../shared/view/outline/section-ids.ts';
import type { FoundText } from '../../editor/editor-api.ts';
import { goToPlace } from '../../state/commands/go-to-fact.ts';
import { readPlan, useEditorStore, withEditor } from '../../state/editor-store.ts';
import { tell } from '../../state/notice-store.ts';
import { closeFindBar, openFindBar, useViewStore } from '../../state/view-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { type FindChoice, FindChoices } from './FindChoices.tsx';
import { FindResults } from './FindResults.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: '10px',
    right: '24px',
    zIndex: 2,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 220px) auto',
    alignItems: 'center',
    gap: '6px',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16,
    maxWidth: 'calc(100% - 48px)',
  },
  side: { display: 'flex', alignItems: 'center', gap: '2px' },
  // The keyboard goes from what is found to what replaces it, and to the buttons after that.
  findSide: { gridRow: 1, gridColumn: 3 },
  replacement: { gridRow: 2, gridColumn: 2 },
  replaceSide: { gridRow: 2, gridColumn: 3 },
  choices: { gridColumn: '2 / 4', display: 'flex', alignItems: 'center', gap: '2px' },
  grow: { flexGrow: 1 },
  results: { gridColumn: '1 / 4', minWidth: 0 },
  below: {
    gridColumn: '2 / 4',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
  },
  count: {
    minWidth: '52px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
});

export function FindBar() {
  const styles = useStyles();
  const t = useTranslate();
  const mode = useViewStore((state) => state.findBar);
  const requests = useViewStore((state) => state.findRequests);
  const [query, setQuery] = useState('');
  const [replacement, setReplacement] = useState('');
  const [choice, setChoice] = useState<FindChoice>({});
  const [isListed, setListed] = useState(false);
  const [found, setFound] = useState<FoundText | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const find = (text: string, to: 'next' | 'previous' | number, how = choice) => {
    if (text === '') {
      withEditor((editor) => editor.endFind());
      setFound(null);
      return;
    }
    withEditor((editor) => setFound(editor.find({ text, ...how }, to)));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the bar takes the keyboard and the selected words again
  useEffect(() => {
    if (mode === 'closed') return;
    const selected = useEditorStore.getState().selection?.selectedText ?? '';
    if (selected !== '' && !selected.includes('\n')) {
      setQuery(selected);
      find(selected, 'next');
    }
    input.current?.focus();
    input.current?.select();
  }, [mode, requests]);

  useEffect(() => {
    const onF3 = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F3') return;
      event.preventDefault();
      if (mode === 'closed') openFindBar('find');
      if (query !== '') find(query, event.shiftKey ? 'previous' : 'next');
    };
    window.addEventListener('keydown', onF3);
    return () => window.removeEventListener('keydown', onF3);
  });

  if (mode === 'closed') return null;

  const close = () => {
    closeFindBar();
    setFound(null);
    withEditor((editor) => {
      editor.endFind();
      editor.focus();
    });
  };
  const replace = (scope: 'current' | 'all' | 'mention') => {
    if (query === '') return;
    withEditor((editor) => {
      const { replaced, kept } = editor.replace({ text: query, ...choice }, replacement, scope);
      find(query, 'next');
      if (scope !== 'all') return;
      tell('info', t(kept === 0 ? 'toolbar:replaced' : 'toolbar:replaced-kept', { count: replaced, kept }));
    });
  };
  const changeFact = ({ target, value, from, to }: NonNullable<FoundText['fact']>) => {
    const changed = value.slice(0, from) + replacement + value.slice(to);
    withEditor((editor) => {
      editor.changeSettings((settings) => ({ ...settings, facts: setFactValue(settings.facts, target, changed) }));
      find(query, 'next');
    });
  };
  const choose = (how: FindChoice) => {
    setChoice(how);
    find(query, 'next', how);
  };
  /** The blocks of the selection, or of the section with the cursor. */
  const readSelected = () => {
    const { handle, selection } = useEditorStore.getState();
    const ids = handle?.readSelectedBlocks().map(({ id }) => id) ?? [];
    const [first] = ids;
    const plan = (selection?.selectedText ?? '') === '' && first !== undefined ? readPlan() : null;
    return plan === null || first === undefined ? ids : listSectionIds(plan, first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault();
      find(query, event.shiftKey ? 'previous' : 'next');
    }
  };
  const isReplacing = mode === 'replace';
  const fact = found?.fact ?? null;
  const shown = found?.places[found.current - 1];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest Chromium the program runs on has no search element
    <div role="search" className={styles.bar} aria-label={t('toolbar:find')} onKeyDown={onKeyDown}>
      <ToolButton
        label={t('toolbar:toggle-replace')}
        icon={isReplacing ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => openFindBar(isReplacing ? 'find' : 'replace')}
      />
      <Input
        input={{ ref: input }}
        size="small"
        value={query}
        aria-label={t('toolbar:find-what')}
        placeholder={t('toolbar:find-what')}
        onChange={(_, { value }) => {
          setQuery(value);
          find(value, 'next');
        }}
      />
      {isReplacing && (
        <Input
          className={styles.replacement}
          size="small"
          value={replacement}
          aria-label={t('toolbar:replace-with')}
          placeholder={t('toolbar:replace-with')}
          onChange={(_, { value }) => setReplacement(value)}
        />
      )}
      <div className={mergeClasses(styles.side, styles.findSide)}>
        <span className={styles.count} role="status">
          {found === null ? '' : found.total === 0 ? t('toolbar:find-none') : `${found.current} / ${found.total}`}
        </span>
        <ToolButton
          label={t('toolbar:find-previous')}
          shortcut="Shift+Enter"
          icon={<ArrowUpRegular />}
          onClick={() => find(query, 'previous')}
        />
        <ToolButton
          label={t('toolbar:find-next')}
          shortcut="Enter"
          icon={<ArrowDownRegular />}
          onClick={() => find(query, 'next')}
        />
        <ToolButton label={t('toolbar:find-close')} shortcut="Esc" icon={<DismissRegular />} onClick={close} />
      </div>
      {isReplacing && (
        <div className={mergeClasses(styles.side, styles.replaceSide)}>
          <Button size="small" disabled={!found?.total || fact !== null} onClick={() => replace('current')}>
            {t('toolbar:replace-one')}
          </Button>
          <Button size="small" disabled={!found?.total} onClick={() => replace('all')}>
            {t('toolbar:replace-all')}
          </Button>
        </div>
      )}
      <div className={styles.choices}>
        <FindChoices choice={choice} readSelected={readSelected} onChange={choose} />
        <span className={styles.grow} />
        <ToolButton
          label={t('toolbar:find-results')}
          icon={<AppsListRegular />}
          isPressed={isListed}
          onClick={() => setListed(!isListed)}
        />
      </div>
      {shown?.place !== undefined && (
        <div className={styles.below}>
          <span role="status">{t('toolbar:find-outside')}</span>
          <Button size="small" onClick={() => goToPlace(shown.blockId, shown.place)}>
            {t('toolbar:find-go-outside')}
          </Button>
        </div>
      )}
      {isListed && found !== null && found.total > 0 && (
        <div className={styles.results}>
          <FindResults found={found} onGo={(number) => find(query, number)} />
          {found.total > found.places.length && (
            <span className={styles.count}>{t('toolbar:find-more', { count: found.total - found.places.length })}</span>
          )}
        </div>
      )}
      {isReplacing && fact !== null && (
        <div className={styles.below}>
          <span role="status">{t('toolbar:find-in-fact', { value: fact.value })}</span>
          <Button size="small" onClick={() => changeFact(fact)}>
            {t('toolbar:replace-fact')}
          </Button>
          <Button size="small" onClick={() => replace('mention')}>
            {t('toolbar:replace-mention')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The field that searches the pages, how many places there are, and the way to the next. */
import { makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ToolButton } from '../ui/ToolButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import type { PreviewSearch } from './use-preview-search.ts';

const useStyles = makeStyles({
  field: { display: 'flex', alignItems: 'center', gap: '2px' },
  box: { width: '170px' },
  count: {
    minWidth: '52px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
});

type Props = {
  readonly search: PreviewSearch;
  /** Raised each time the field is to take the keyboard. */
  readonly requests: number;
};

export function SearchField({ search, requests }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (requests === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [requests]);
  const { words, hits, current, setWords, step } = search;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && words !== '') {
      event.stopPropagation();
      setWords('');
    }
  };
  const count = words.trim() === '' ? '' : hits.length === 0 ? t('preview:no-hits') : `${current + 1} / ${hits.length}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest Chromium the program runs on has no search element
    <div role="search" className={styles.field} aria-label={t('preview:search')}>
      <SearchBox
        input={{ ref: input }}
        size="small"
        className={styles.box}
        value={words}
        aria-label={t('preview:search')}
        placeholder={t('preview:search')}
        onChange={(_, { value }) => setWords(value)}
        onKeyDown={onKeyDown}
      />
      <Text className={styles.count} role="status">
        {count}
      </Text>
      <ToolButton
        label={t('preview:previous-hit')}
        shortcut="Shift+F3"
        icon={<ArrowUpRegular />}
        isDisabled={hits.length === 0}
        onClick={() => step(-1)}
      />
      <ToolButton
        label={t('preview:next-hit')}
        shortcut="F3"
        icon={<ArrowDownRegular />}
        isDisabled={hits.length === 0}
        onClick={() => step(1)}
      />
    </div>
  );
}

/** The comments panel: what was said about the plan, in the order of its places. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { listAuthors, type PlacedThread, placeThreads } from '../../shared/model/plan/comments.ts';
import { postComment } from '../state/commands/comments.ts';
import { runCommand } from '../state/commands/run-command.ts';
import { type CommentFilter, NEW_DRAFT, useCommentsStore } from '../state/comments-store.ts';
import { useEditorStore, withEditor } from '../state/editor-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { AuthorFilter } from '../ui/AuthorFilter.tsx';
import { CardList } from '../ui/CardList.tsx';
import { useTranslate } from '../ui/translate.ts';
import { Composer } from './Composer.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import { usePlaceNames } from './use-place-names.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 14px 8px', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', alignItems: 'center', gap: '8px' },
  quote: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  none: { padding: '8px 16px', color: tokens.colorNeutralForeground3 },
});

const ESTIMATED_CARD_PX = 130;
const NO_THREADS: readonly PlacedThread[] = [];

const isShown = ({ thread }: PlacedThread, filter: CommentFilter) => {
  if (filter === 'all') return true;
  if (filter === 'open') return thread.isResolved !== true;
  return [thread, ...thread.replies].some(({ author }) => author === filter.author);
};

/** Which thread is chosen: the one the cursor stands in. */
function useActiveThread(): string | null {
  const activeId = useCommentsStore((state) => state.activeId);
  const threadIds = useEditorStore((state) => state.selection?.threadIds);
  useEffect(() => {
    const known = useCommentsStore.getState().activeId;
    const [first = null] = threadIds ?? [];
    if (known === null || threadIds?.includes(known) !== true) useCommentsStore.setState({ activeId: first });
  }, [threadIds]);
  useEffect(() => {
    withEditor((editor) => editor.showThread(activeId));
    return () => withEditor((editor) => editor.showThread(null));
  }, [activeId]);
  return activeId;
}

function FilterPicker({ authors }: { readonly authors: readonly string[] }) {
  const t = useTranslate();
  const filter = useCommentsStore((state) => state.filter);
  return (
    <AuthorFilter
      parts={{ all: t('comments:filter-all'), open: t('comments:filter-open') }}
      authors={authors}
      filter={filter}
      onFilter={(chosen) => useCommentsStore.setState({ filter: chosen })}
    />
  );
}

function SignedAs() {
  const styles = useStyles();
  const t = useTranslate();
  const author = useSettingsStore((settings) => settings.author);
  const isWriting = useCommentsStore(({ drafts }) => Object.keys(drafts).length > 0);
  if (author === '' || isWriting) return null;
  return (
    <div className={styles.tools}>
      <Text size={200} className={styles.quiet}>
        {t('comments:signed-as', { author })}
      </Text>
      <Button size="small" appearance="transparent" onClick={() => updateSettings({ author: '' })}>
        {t('comments:rename')}
      </Button>
    </div>
  );
}

function NewComment() {
  const styles = useStyles();
  const t = useTranslate();
  const quote = useCommentsStore((state) => state.newQuote);
  if (quote === null) return null;
  return (
    <>
      <Text size={200} className={`${styles.quiet} ${styles.quote}`}>
        {quote === '' ? t('comments:about-block') : t('comments:about', { quote })}
      </Text>
      <Composer
        draftKey={NEW_DRAFT}
        label={t('comments:text-label')}
        submit={t('comments:post')}
        onSubmit={postComment}
      />
    </>
  );
}

export default function CommentsPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const snapshot = useDeferredValue(useEditorStore((state) => state.snapshot));
  const filter = useCommentsStore((state) => state.filter);
  const activeId = useActiveThread();
  const placed = useMemo(() => (snapshot === null ? NO_THREADS : placeThreads(snapshot)), [snapshot]);
  const getName = usePlaceNames(snapshot, placed);
  const shown = useMemo(() => placed.filter((one) => isShown(one, filter)), [placed, filter]);
  const open = placed.filter(({ thread }) => thread.isResolved !== true).length;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text size={200} className={styles.quiet}>
          {t('comments:intro')}
        </Text>
        <div className={styles.tools}>
          <Button size="small" icon={<CommentAddRegular />} onClick={() => runCommand('comment')}>
            {t('comments:new')}
          </Button>
          {placed.length > 0 && <FilterPicker authors={listAuthors(snapshot ?? {})} />}
        </div>
        <SignedAs />
        <NewComment />
        {placed.length > 0 && (
          <Text size={200} className={styles.quiet} role="status">
            {t('comments:count', { total: placed.length, open })}
          </Text>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{t(placed.length === 0 ? 'comments:none' : 'comments:none-shown')}</p>
      ) : (
        <CardList
          label={t('comments:list-label')}
          items={shown}
          estimatedHeightPx={ESTIMATED_CARD_PX}
          activeKey={activeId}
          getKey={({ thread }) => thread.id}
          renderCard={(one, isActive) => <ThreadCard placed={one} place={getName(one)} isActive={isActive} />}
        />
      )}
    </div>
  );
}

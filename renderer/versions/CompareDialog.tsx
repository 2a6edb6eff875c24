/** Another plan or file beside the plan in hand: every difference with a box, and those that are ticked taken in. */
import { Button, makeStyles, Tab, TabList, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { countNewComments } from '../../shared/view/comparison/merge-comments.ts';
import { listPlanRows } from '../../shared/view/comparison/plan-rows.ts';
import { DifferenceList, listUnquestioned } from '../paper/DifferenceList.tsx';
import { SideBySide } from '../paper/SideBySide.tsx';
import { exportRedline, takeChanges } from '../state/commands/compare.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { closeDialog, type NamedOther } from '../state/view-store.ts';
import { AuthorFilter } from '../ui/AuthorFilter.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '10px', minHeight: '200px' },
});

type Props = { readonly other: NamedOther };
type View = 'list' | 'side-by-side';

/** What the list shows, and what ticking does. */
function getIntro({ hasBase, isVersion }: NamedOther) {
  if (isVersion) return 'versions:compare-version';
  return hasBase ? 'versions:compare-copy' : 'versions:compare-any';
}

/** Which side the marked file takes for the older. */
function getRedlineHint({ hasBase, isVersion }: NamedOther) {
  return hasBase && !isVersion ? 'versions:redline-theirs' : 'versions:redline-ours';
}

export default function CompareDialog({ other }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { fileName, theirs, offers, hasBase, lacksBase, isVersion = false } = other;
  // Where both changed the same place, ours stands until somebody says otherwise.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(hasBase ? listUnquestioned(offers) : []));
  const [filter, setFilter] = useState<'all' | { readonly author: string }>('all');
  const authors = [...new Set(offers.flatMap((offer) => offer.authors))];
  const shown = filter === 'all' ? offers : offers.filter((offer) => offer.authors.includes(filter.author));
  // What is not shown is not taken.
  const chosen = shown.filter(({ id }) => ticked.has(id));
  const plan = useEditorStore((state) => state.snapshot);
  const newComments = useMemo(() => (plan === null ? 0 : countNewComments(plan, theirs)), [plan, theirs]);
  const [view, setView] = useState<View>('list');
  const rows = useMemo(
    () => (plan === null || view === 'list' ? [] : listPlanRows(plan, theirs)),
    [plan, theirs, view],
  );
  const ticks = { ticked, onTick: setTicked };
  return (
    <DialogFrame
      title={t('versions:compare-title', { fileName })}
      widthPx={view === 'list' ? 860 : 1280}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          {offers.length > 0 &&
            (['docx', 'pdf'] as const).map((format) => (
              <Button key={format} onClick={() => void exportRedline(other, format)} title={t(getRedlineHint(other))}>
                {t(`versions:redline-${format}`)}
              </Button>
            ))}
          <Button onClick={closeDialog}>{t('recovery:later')}</Button>
          <Button
            appearance="primary"
            disabled={chosen.length === 0 && newComments === 0}
            onClick={() => void takeChanges(theirs, chosen, isVersion ? 'before-restore' : 'before-import')}
          >
            {chosen.length === 0 && newComments > 0
              ? t('versions:take-comments', { count: newComments })
              : t('versions:take', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <Text>{offers.length === 0 ? t('versions:compare-same') : t(getIntro(other))}</Text>
      {lacksBase !== null && <Text>{t(`versions:lacks-base-${lacksBase}`)}</Text>}
      {newComments > 0 && <Text>{t('versions:new-comments', { count: newComments })}</Text>}
      {authors.length > 0 && (
        <AuthorFilter<'all'>
          parts={{ all: t('comments:filter-all') }}
          authors={authors}
          filter={filter}
          onFilter={setFilter}
        />
      )}
      <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(value as View)}>
        <Tab value="list">{t('versions:compare-list')}</Tab>
        <Tab value="side-by-side">{t('versions:side-by-side')}</Tab>
      </TabList>
      {view === 'list' ? (
        <DifferenceList changes={shown} ticks={ticks} />
      ) : (
        <SideBySide
          rows={rows}
          names={{ before: t('versions:compare-now'), after: fileName }}
          offered={{ ids: new Set(shown.map(({ id }) => id)), ticks }}
        />
      )}
    </DialogFrame>
  );
}

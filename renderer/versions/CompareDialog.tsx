/** Another plan or file beside the plan in hand: every difference with a box, and those that are ticked taken in. */
import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OtherPlan } from '../../shared/edge/ipc/contract.ts';
import { WordDifference } from '../paper/WordDifference.tsx';
import { takeChanges } from '../state/commands/compare.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '10px', minHeight: '200px' },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyle: 'none' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground3 },
});

const COLORS = { added: 'success', removed: 'danger', changed: 'warning', moved: 'informative' } as const;

type Props = { readonly other: OtherPlan & { readonly fileName: string } };

export default function CompareDialog({ other }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { fileName, theirs, offers, hasBase } = other;
  // Where both changed the same place, ours stands until somebody says otherwise.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(hasBase ? offers.filter(({ isConflict }) => !isConflict).map(({ id }) => id) : []),
  );
  const tick = (ids: readonly string[], isTicked: boolean) => {
    const now = new Set(ticked);
    for (const id of ids) {
      if (isTicked) now.add(id);
      else now.delete(id);
    }
    setTicked(now);
  };
  const all = offers.map(({ id }) => id);
  const chosen = offers.filter(({ id }) => ticked.has(id));
  return (
    <DialogFrame
      title={t('versions:compare-title', { fileName })}
      widthPx={860}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('recovery:later')}</Button>
          <Button appearance="primary" disabled={chosen.length === 0} onClick={() => void takeChanges(theirs, chosen)}>
            {t('versions:take', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <Text>
        {offers.length === 0
          ? t('versions:compare-same')
          : t(hasBase ? 'versions:compare-copy' : 'versions:compare-any')}
      </Text>
      {offers.length > 1 && (
        <Checkbox
          checked={chosen.length === 0 ? false : chosen.length === offers.length ? true : 'mixed'}
          label={t('versions:take-all', { count: offers.length })}
          onChange={() => tick(all, chosen.length < offers.length)}
        />
      )}
      <ul className={styles.list} aria-label={t('versions:compare-list')}>
        {offers.map(({ id, kind, section, before, after, isConflict }) => (
          <li key={id}>
            <div className={styles.head}>
              <Checkbox
                checked={ticked.has(id)}
                aria-label={t('versions:take-one', {
                  kind: t(`recovery:kind-${kind}`),
                  text: (after || before).slice(0, 30),
                })}
                onChange={(_, { checked }) => tick([id], checked === true)}
              />
              <Badge appearance="tint" color={COLORS[kind]}>
                {t(`recovery:kind-${kind}`)}
              </Badge>
              {isConflict && (
                <Badge appearance="filled" color="danger">
                  {t('versions:conflict')}
                </Badge>
              )}
              <Text size={200}>{section === '' ? t('recovery:front-matter') : section}</Text>
            </div>
            <WordDifference before={before} after={after} />
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

/** Changes offered to the plan in hand, each with a box. */
import { Badge, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { MergeOffer } from '../../shared/view/comparison/merge-plans.ts';
import { WordDifference } from '../paper/WordDifference.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyle: 'none' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground3 },
});

const COLORS = { added: 'success', removed: 'danger', changed: 'warning', moved: 'informative' } as const;

/** Ids of the offers that give up nothing of the user's own. */
export function listUnquestioned(offers: readonly MergeOffer[]): string[] {
  return offers.filter(({ isConflict }) => !isConflict).map(({ id }) => id);
}

type Props = {
  readonly offers: readonly MergeOffer[];
  readonly ticked: ReadonlySet<string>;
  onTick(ids: ReadonlySet<string>): void;
};

export function OfferList({ offers, ticked, onTick }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const count = offers.filter(({ id }) => ticked.has(id)).length;
  const tick = (ids: readonly string[], isTicked: boolean) => {
    const now = new Set(ticked);
    for (const id of ids) {
      if (isTicked) now.add(id);
      else now.delete(id);
    }
    onTick(now);
  };
  return (
    <>
      {offers.length > 1 && (
        <Checkbox
          checked={count === 0 ? false : count === offers.length ? true : 'mixed'}
          label={t('versions:take-all', { count: offers.length })}
          onChange={() =>
            tick(
              offers.map(({ id }) => id),
              count < offers.length,
            )
          }
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
    </>
  );
}

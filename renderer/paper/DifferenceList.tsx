/** What differs between two states of a plan, paragraph by paragraph, each under the heading of its section. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PlanChange } from '../../shared/view/comparison/compare-plans.ts';
import { useTranslate } from '../ui/translate.ts';
import { WordDifference } from './WordDifference.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground3 },
});

/** More than anybody reads before deciding. */
const SHOWN_LIMIT = 100;

const COLORS = { added: 'success', removed: 'danger', changed: 'warning', moved: 'informative' } as const;

export function DifferenceList({ changes }: { readonly changes: readonly PlanChange[] }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, SHOWN_LIMIT).map(({ kind, id, section, before, after }) => (
          <li key={`${kind} ${id}`} className={styles.item}>
            <div className={styles.head}>
              <Badge appearance="tint" color={COLORS[kind]}>
                {t(`recovery:kind-${kind}`)}
              </Badge>
              <Text size={200}>{section === '' ? t('recovery:front-matter') : section}</Text>
            </div>
            <WordDifference before={before} after={after} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN_LIMIT && <Text>{t('recovery:more', { count: changes.length - SHOWN_LIMIT })}</Text>}
    </>
  );
}

/** What differs between two states of a plan, paragraph by paragraph, each under the heading of its section; with boxes where it can be taken over. */
import { Badge, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
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

type Offer = PlanChange & {
  /** Taking it gives up something of the user's own. */
  readonly isConflict?: boolean;
};

/** Ids of the offers that give up nothing of the user's own. */
export function listUnquestioned(offers: readonly Offer[]): string[] {
  return offers.filter(({ isConflict }) => isConflict !== true).map(({ id }) => id);
}

/** Of the changes, by their ids, those that are to be taken over. */
export type Ticks = { readonly ticked: ReadonlySet<string>; onTick(ids: ReadonlySet<string>): void };

type HeadProps = { readonly change: Offer; readonly ticks: Ticks | null };

function DifferenceHead({ change: { id, kind, section, before, after, isConflict = false }, ticks }: HeadProps) {
  const styles = useStyles();
  const t = useTranslate();
  const name = t(`recovery:kind-${kind}`);
  return (
    <div className={styles.head}>
      {ticks !== null && (
        <Checkbox
          checked={ticks.ticked.has(id)}
          aria-label={t('versions:take-one', { kind: name, text: (after || before).slice(0, 30) })}
          onChange={(_, { checked }) => ticks.onTick(tickAll(ticks.ticked, [id], checked === true))}
        />
      )}
      <Badge appearance="tint" color={COLORS[kind]}>
        {name}
      </Badge>
      {isConflict && (
        <Badge appearance="filled" color="danger">
          {t('versions:conflict')}
        </Badge>
      )}
      <Text size={200}>{section === '' ? t('recovery:front-matter') : section}</Text>
    </div>
  );
}

export function tickAll(ticked: ReadonlySet<string>, ids: readonly string[], isTicked: boolean): Set<string> {
  const now = new Set(ticked);
  for (const id of ids) {
    if (isTicked) now.add(id);
    else now.delete(id);
  }
  return now;
}

type AllProps = { readonly changes: readonly Offer[]; readonly ticks: Ticks };

/** One box for all of them. */
function TickAll({ changes, ticks: { ticked, onTick } }: AllProps) {
  const t = useTranslate();
  const ids = changes.map(({ id }) => id);
  const count = ids.filter((id) => ticked.has(id)).length;
  return (
    <Checkbox
      checked={count === 0 ? false : count === ids.length ? true : 'mixed'}
      label={t('versions:take-all', { count: ids.length })}
      onChange={() => onTick(tickAll(ticked, ids, count < ids.length))}
    />
  );
}

/** Without `ticks` nothing is taken over, and the list ends where nobody reads on. */
export function DifferenceList({ changes, ticks = null }: { changes: readonly Offer[]; ticks?: Ticks | null }) {
  const styles = useStyles();
  const t = useTranslate();
  const shown = ticks === null ? changes.slice(0, SHOWN_LIMIT) : changes;
  return (
    <>
      {ticks !== null && changes.length > 1 && <TickAll changes={changes} ticks={ticks} />}
      <ul className={styles.list} aria-label={t('versions:compare-list')}>
        {shown.map((change) => (
          <li key={`${change.kind} ${change.id}`} className={styles.item}>
            <DifferenceHead change={change} ticks={ticks} />
            <WordDifference before={change.before} after={change.after} />
          </li>
        ))}
      </ul>
      {changes.length > shown.length && <Text>{t('recovery:more', { count: changes.length - shown.length })}</Text>}
    </>
  );
}

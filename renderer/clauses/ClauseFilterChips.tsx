/** The filters of the clause panel. */
import { makeStyles } from '@fluentui/react-components';
import { CLAUSE_KINDS, type ClauseSubject } from '../../shared/content/clauses/schema.ts';
import { UNIT_KINDS } from '../../shared/content/templates/schema.ts';
import { ChipMenu, ChipToggle } from '../ui/ChipMenu.tsx';
import { useTranslate } from '../ui/translate.ts';
import { type ClauseFilters, NO_FILTERS } from './use-clause-list.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '5px' },
});

const KINDS = CLAUSE_KINDS.map((kind) => ({ value: kind, text: kind }));
const UNITS = UNIT_KINDS.filter((unit) => unit !== '通用').map((unit) => ({ value: unit, text: unit }));

type Props = {
  readonly subjects: readonly ClauseSubject[];
  readonly filters: ClauseFilters;
  onChange(filters: ClauseFilters): void;
};

export function ClauseFilterChips({ subjects, filters, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const change = (part: Partial<ClauseFilters>) => {
    const next = { ...filters, ...part };
    const isNothing = Object.entries(NO_FILTERS).every(([key, value]) => next[key as keyof ClauseFilters] === value);
    onChange(isNothing ? NO_FILTERS : next);
  };
  const toggleList = (list: Exclude<ClauseFilters['list'], 'all'>) =>
    change({ list: filters.list === list ? 'all' : list });
  return (
    <div className={styles.chips}>
      <ChipMenu
        label={t('clauses:subject')}
        anyLabel={t('clauses:any')}
        options={subjects.map(({ subject, name }) => ({ value: subject, text: name }))}
        value={filters.subject}
        onChange={(subject) => change({ subject })}
      />
      <ChipMenu
        label={t('clauses:kind')}
        anyLabel={t('clauses:any')}
        options={KINDS}
        value={filters.kind}
        onChange={(kind) => change({ kind })}
      />
      <ChipMenu
        label={t('clauses:unit')}
        anyLabel={t('clauses:any')}
        options={UNITS}
        value={filters.unit}
        onChange={(unit) => change({ unit })}
      />
      <ChipToggle
        label={`★ ${t('clauses:favourites')}`}
        isOn={filters.list === 'favourites'}
        onToggle={() => toggleList('favourites')}
      />
      <ChipToggle label={t('clauses:recent')} isOn={filters.list === 'recent'} onToggle={() => toggleList('recent')} />
      <ChipToggle label={t('clauses:own')} isOn={filters.list === 'own'} onToggle={() => toggleList('own')} />
      <ChipToggle label={t('clauses:in-plan')} isOn={filters.list === 'used'} onToggle={() => toggleList('used')} />
    </div>
  );
}

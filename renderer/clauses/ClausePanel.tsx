// biome-ignore-all lint/a11y/useSemanticElements: a composite widget: its container holds the focus, handles the keys and names the active part
/** The clause panel: find a standard clause, see it as it will read here, and put it in at the right level. */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Insertion } from '../../shared/content/clauses/insertions.ts';
import { useCatalogue } from '../state/clause-catalogue.ts';
import { insertClause } from '../state/commands/insert-clause.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { toggleFavourite, useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { ClauseCard } from './ClauseCard.tsx';
import { ClauseFilterChips } from './ClauseFilterChips.tsx';
import { ClauseListMenu } from './ClauseListMenu.tsx';
import { getFirstLevel, getUnitKind, placeClause } from './place-clause.ts';
import { Suggestions } from './Suggestions.tsx';
import { NO_FILTERS, useClauseList, useClauseUses } from './use-clause-list.ts';
import { useClausePlace } from './use-clause-place.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 10px', flexShrink: 0 },
  tools: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '4px' },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    outlineStyle: 'none',
  },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', padding: '0 12px 9px' },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 16px',
    color: tokens.colorNeutralForeground3,
  },
});

/** One object, so that cards of clauses that are not used are not drawn anew. */
const NO_USES: readonly Insertion[] = [];
const ESTIMATED_CARD_PX = 112;
const DEEPEST_LEVEL = 8;

export default function ClausePanel() {
  const styles = useStyles();
  const t = useTranslate();
  const uses = useClauseUses();
  const { query, setQuery, filters, setFilters, hits } = useClauseList(uses);
  const { subjects } = useCatalogue();
  const favourites = useSettingsStore((state) => state.favouriteClauses);
  const settings = useEditorStore((state) => state.settings);
  const cursorLevel = useEditorStore((state) => state.selection?.level ?? null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** Level picked by the user for the chosen card; `null` follows the cursor. */
  const [pickedLevel, setPickedLevel] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const unit = filters.unit ?? getUnitKind(settings);
  const chosenIndex = hits.findIndex((hit) => hit.clause.id === chosenId);
  const shownIndex = chosenIndex < 0 && query.trim() !== '' && hits.length > 0 ? 0 : chosenIndex;
  const chosen = hits[shownIndex];
  const place = useClausePlace(chosen);
  const level = pickedLevel ?? (place === null ? cursorLevel : place.level);
  const placed = useMemo(
    () => (chosen === undefined || settings === null ? null : placeClause(chosen.clause, level, settings, unit)),
    [chosen, level, settings, unit],
  );
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_CARD_PX,
    getItemKey: (index) => hits[index]?.clause.id ?? index,
    overscan: 4,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search or filter begins at the top
  useEffect(() => {
    setChosenId(null);
    setPickedLevel(null);
    virtualizer.scrollToOffset(0);
  }, [query, filters]);

  const choose = (index: number) => {
    const hit = hits[index];
    if (hit === undefined || hit.clause.id === chosenId) return;
    setChosenId(hit.clause.id);
    setPickedLevel(null);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const insert = () => {
    if (placed !== null) insertClause(placed, place);
  };
  const shiftLevel = (by: 1 | -1) => {
    const from = placed === null ? null : getFirstLevel(placed);
    const deepest = Math.min((settings?.scheme.levels.length ?? 1) - 1, DEEPEST_LEVEL);
    if (from !== null) setPickedLevel(Math.min(Math.max(from + by, 0), deepest));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const last = hits.length - 1;
    const isInList = event.currentTarget === scroller.current;
    if (event.key === 'ArrowDown') choose(Math.min(shownIndex + 1, last));
    else if (event.key === 'ArrowUp') choose(Math.max(shownIndex - 1, 0));
    else if (event.key === 'Enter' && event.target === event.currentTarget) insert();
    else if (isInList && event.key === 'Home') choose(0);
    else if (isInList && event.key === 'End') choose(last);
    else if (isInList && (event.key === '-' || event.key === 'ArrowLeft')) shiftLevel(-1);
    else if (isInList && (event.key === '+' || event.key === '=' || event.key === 'ArrowRight')) shiftLevel(1);
    else return;
    event.preventDefault();
  };

  const isFiltered = filters !== NO_FILTERS;
  const rowId = (index: number) => `clause-${hits[index]?.clause.id}`;
  return (
    <div className={styles.root}>
      <Suggestions />
      <div className={styles.head}>
        <Input
          type="search"
          value={query}
          contentBefore={<SearchRegular />}
          contentAfter={
            <span className={styles.count} role="status">
              {t(query.trim() === '' ? 'clauses:count-all' : 'clauses:count-found', { count: hits.length })}
            </span>
          }
          placeholder={t('clauses:search-hint')}
          role="combobox"
          aria-label={t('clauses:search')}
          aria-expanded="true"
          aria-haspopup="grid"
          aria-controls="clause-results"
          aria-activedescendant={shownIndex < 0 ? undefined : rowId(shownIndex)}
          onChange={(_, { value }) => setQuery(value)}
          input={{ onKeyDown }}
        />
        <div className={styles.tools}>
          <ClauseFilterChips subjects={subjects} filters={filters} onChange={setFilters} />
          <ClauseListMenu />
        </div>
      </div>
      {hits.length === 0 && (
        <div className={styles.none} role="status">
          {query.trim() !== '' ? (
            <>
              <strong>{t('clauses:none-title', { query: query.trim() })}</strong>
              <span>{t('clauses:none-text')}</span>
            </>
          ) : (
            <span>{t(filters.list === 'all' ? 'clauses:none-filtered' : `clauses:none-${filters.list}`)}</span>
          )}
          {isFiltered && (
            <Button size="small" onClick={() => setFilters(NO_FILTERS)}>
              {t('clauses:clear-filters')}
            </Button>
          )}
        </div>
      )}
      <div
        ref={scroller}
        id="clause-results"
        className={styles.list}
        role="grid"
        tabIndex={0}
        aria-label={t('clauses:results')}
        aria-rowcount={hits.length}
        aria-activedescendant={shownIndex < 0 ? undefined : rowId(shownIndex)}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const hit = hits[index];
            if (hit === undefined) return null;
            const { id } = hit.clause;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                role="presentation"
              >
                <ClauseCard
                  id={rowId(index)}
                  position={index + 1}
                  hit={hit}
                  unit={unit}
                  placed={index === shownIndex ? placed : null}
                  dragLevel={level}
                  uses={uses.get(id) ?? NO_USES}
                  afterId={index === shownIndex ? (place?.afterId ?? null) : null}
                  isFavourite={favourites.includes(id)}
                  onChoose={() => choose(index)}
                  onInsert={insert}
                  onShiftLevel={shiftLevel}
                  onToggleFavourite={() => toggleFavourite('favouriteClauses', id)}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

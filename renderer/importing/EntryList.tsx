/** What the import changed: counted and filtered by kind, each change with its place, taken back one by one or by kind. */
import { Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ImportEntry } from '../../shared/exchange/import/report.ts';
import type { MessageKey } from '../ui/translate.ts';
import { useTranslate } from '../ui/translate.ts';
import { groupEntries } from './describe-entry.ts';
import { EntryCard } from './EntryCard.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 12px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  all: { marginLeft: '-8px', '& .fui-Checkbox__label': { fontSize: tokens.fontSizeBase200 } },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  none: { padding: '16px', color: tokens.colorNeutralForeground3, margin: 0 },
});

const CARD_HEIGHT_PX = 72;

type Props = {
  readonly entries: readonly ImportEntry[];
  readonly sourceLines: readonly string[];
  readonly takenBack: ReadonlySet<string>;
  /** Offers that are taken. */
  readonly accepted: ReadonlySet<string>;
  readonly current: ImportEntry | null;
  onGo(entry: ImportEntry): void;
  onTakeBack(ids: readonly string[], isTakenBack: boolean): void;
  onAccept(id: string, isAccepted: boolean): void;
};

/** Ids of the changes that can be taken back; an offer is decided about by itself. */
const listIds = (entries: readonly ImportEntry[]) =>
  entries.flatMap(({ id, isOffer }) => (id === undefined || isOffer ? [] : [id]));

export function EntryList(props: Props) {
  const { entries, sourceLines, takenBack, accepted, current, onGo, onTakeBack, onAccept } = props;
  const styles = useStyles();
  const t = useTranslate();
  const [groupKey, setGroupKey] = useState<MessageKey | ''>('');
  const groups = useMemo(() => groupEntries(entries), [entries]);
  const shown = groups.find(({ key }) => key === groupKey)?.entries ?? entries;
  const ids = listIds(shown);
  const made = ids.filter((id) => !takenBack.has(id)).length;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT_PX,
    overscan: 6,
  });
  /** Arrow keys lead from card to card. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = current === null ? -1 : shown.indexOf(current);
    const index = Math.min(Math.max(at + by, 0), shown.length - 1);
    const next = shown[index];
    if (next === undefined) return;
    onGo(next);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus({ preventScroll: true }),
    );
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Select
          aria-label={t('importing:filter')}
          size="small"
          value={groups.some(({ key }) => key === groupKey) ? groupKey : ''}
          onChange={(_, { value }) => setGroupKey(value as MessageKey | '')}
        >
          <option value="">{t('importing:all-changes', { count: entries.length })}</option>
          {groups.map(({ key, entries: list }) => (
            <option key={key} value={key}>{`${t(key)}（${list.length}）`}</option>
          ))}
        </Select>
        {ids.length > 0 && (
          <Checkbox
            className={styles.all}
            checked={made === 0 ? false : made === ids.length ? true : 'mixed'}
            label={t('importing:make-all', { made, total: ids.length })}
            onChange={() => onTakeBack(ids, made === ids.length)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('importing:no-changes')}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead through the buttons inside
        <div ref={scroller} className={styles.list} onKeyDown={onKeyDown} data-changes={shown.length}>
          <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const entry = shown[index] as ImportEntry;
              return (
                <div
                  key={entry.id ?? `${entry.messageKey}-${index}`}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <EntryCard
                    entry={entry}
                    sourceLine={sourceLines[(entry.line ?? 0) - 1] ?? ''}
                    isTakenBack={
                      entry.id !== undefined && (entry.isOffer ? !accepted.has(entry.id) : takenBack.has(entry.id))
                    }
                    isCurrent={entry === current || (entry.id !== undefined && entry.id === current?.id)}
                    onGo={onGo}
                    onTakeBack={(id, isTakenBack) =>
                      entry.isOffer ? onAccept(id, !isTakenBack) : onTakeBack([id], isTakenBack)
                    }
                  />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

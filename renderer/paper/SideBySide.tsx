// biome-ignore-all lint/a11y/useSemanticElements: a table that draws only the rows in view is none that HTML knows
// biome-ignore-all lint/a11y/noStaticElementInteractions: the keys that lead from difference to difference are heard wherever the focus is inside
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells are read, the table scrolls
/**
 * Two states of a plan side by side, paragraph beside paragraph, so that both scroll as one; F7 and Shift+F7 lead from difference to
 * difference. Only the rows in view are drawn.
 */
import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { PlanRow, RowText } from '../../shared/view/comparison/plan-rows.ts';
import { getFontFamilyCss } from '../../shared/view/fonts/fonts.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { type Ticks, tickAll } from './DifferenceList.tsx';
import { DifferenceWords } from './WordDifference.tsx';

const COLUMNS = 'minmax(0, 1fr) 36px minmax(0, 1fr)';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  table: {
    height: '58vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  names: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    padding: '6px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { padding: '0 12px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  rows: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    borderLeft: '3px solid transparent',
  },
  active: { borderLeftColor: tokens.colorBrandStroke1 },
  text: {
    padding: '3px 12px',
    fontFamily: getFontFamilyCss('fang'),
    fontSize: '15px',
    lineHeight: 1.7,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  heading: { fontFamily: getFontFamilyCss('hei') },
  added: { backgroundColor: colors.zfAddedBack },
  removed: { backgroundColor: colors.zfRemovedBack },
  /** Nothing stands opposite. */
  nothing: { backgroundColor: tokens.colorNeutralBackground3 },
  gutter: { display: 'flex', justifyContent: 'center', alignItems: 'flex-start' },
});

const ESTIMATED_ROW_PX = 32;

type Difference = PlanRow & { readonly kind: 'changed' | 'added' | 'removed' | 'moved' };
const isDifference = (row: PlanRow): row is Difference => row.kind !== 'same' && row.kind !== 'moved-away';
const getId = ({ before, after }: PlanRow) => (after ?? before)?.id ?? '';

type CellProps = { readonly row: PlanRow; readonly side: 'before' | 'after' };

/** The text that one side of a row shows; what moved is opposite nothing in both its places. */
function getShown({ kind, before, after }: PlanRow, side: 'before' | 'after'): RowText | null {
  if (kind === 'moved' && side === 'before') return null;
  if (kind === 'moved-away' && side === 'after') return null;
  return side === 'before' ? before : after;
}

function Cell({ row, side }: CellProps) {
  const styles = useStyles();
  const t = useTranslate();
  const shown = getShown(row, side);
  const { kind, before, after } = row;
  const isWhole = kind !== 'same' && kind !== 'changed';
  return (
    <div
      role="cell"
      className={mergeClasses(
        styles.text,
        shown?.isHeading === true && styles.heading,
        shown === null && styles.nothing,
        isWhole && shown !== null && styles[side === 'before' ? 'removed' : 'added'],
      )}
    >
      {kind === 'moved' && side === 'after' && <Text size={200}>{t('versions:moved-here')} </Text>}
      {kind === 'moved-away' && side === 'before' && <Text size={200}>{t('versions:moved-away')} </Text>}
      {kind === 'changed' ? (
        <DifferenceWords before={before?.text ?? ''} after={after?.text ?? ''} of={side} />
      ) : (
        shown?.text
      )}
    </div>
  );
}

function TakeBox({ row, ticks: { ticked, onTick } }: { readonly row: PlanRow; readonly ticks: Ticks }) {
  const t = useTranslate();
  if (!isDifference(row)) return null;
  const id = getId(row);
  const kind = t(`recovery:kind-${row.kind}`);
  const text = (row.after ?? row.before)?.text.slice(0, 30) ?? '';
  return (
    <Checkbox
      checked={ticked.has(id)}
      aria-label={t('versions:take-one', { kind, text })}
      onChange={(_, { checked }) => onTick(tickAll(ticked, [id], checked === true))}
    />
  );
}

type Props = {
  readonly rows: readonly PlanRow[];
  /** What the two states are called. */
  readonly names: { readonly before: string; readonly after: string };
  /** Ids of the differences that can be taken over; `null` where none can. */
  readonly offered?: { readonly ids: ReadonlySet<string>; readonly ticks: Ticks } | null;
};

export function SideBySide({ rows, names, offered = null }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [active, setActive] = useState(-1);
  const scroller = useRef<HTMLDivElement>(null);
  const differences = useMemo(() => rows.flatMap((row, index) => (isDifference(row) ? [index] : [])), [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: 12,
  });
  const go = (by: 1 | -1) => {
    const place = Math.min(Math.max(active + by, 0), differences.length - 1);
    const index = differences[place];
    if (index === undefined) return;
    setActive(place);
    virtualizer.scrollToIndex(index, { align: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F7') return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  };
  const total = differences.length;
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Text className={styles.count} role="status">
          {active < 0
            ? t('versions:difference-count', { total })
            : t('versions:difference-at', { at: active + 1, total })}
        </Text>
        <Button size="small" icon={<ArrowUpRegular />} title="Shift+F7" disabled={active <= 0} onClick={() => go(-1)}>
          {t('versions:previous-difference')}
        </Button>
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          title="F7"
          disabled={active >= total - 1}
          onClick={() => go(1)}
        >
          {t('versions:next-difference')}
        </Button>
      </div>
      <div
        ref={scroller}
        className={styles.table}
        role="table"
        aria-label={t('versions:side-by-side')}
        aria-rowcount={rows.length + 1}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard
        tabIndex={0}
      >
        <div className={styles.names} role="row" aria-rowindex={1}>
          <span role="columnheader" className={styles.name}>
            {names.before}
          </span>
          <span />
          <span role="columnheader" className={styles.name}>
            {names.after}
          </span>
        </div>
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="rowgroup">
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index] as PlanRow;
            const id = getId(row);
            return (
              <div
                key={`${row.kind} ${id}`}
                ref={virtualizer.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                aria-current={differences[active] === index}
                className={mergeClasses(styles.row, differences[active] === index && styles.active)}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Cell row={row} side="before" />
                <div className={styles.gutter} role={offered === null ? 'presentation' : 'cell'}>
                  {offered?.ids.has(id) === true && <TakeBox row={row} ticks={offered.ticks} />}
                </div>
                <Cell row={row} side="after" />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

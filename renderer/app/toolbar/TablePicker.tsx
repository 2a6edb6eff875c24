// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a composite widget: its container holds the focus, handles the keys and names the active part
// biome-ignore-all lint/a11y/useSemanticElements: a composite widget: its container holds the focus, handles the keys and names the active part
/** Inserting a table: empty, by pointing at its size with the mouse or the arrow keys, or by what it is to hold. */
import {
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { insertPlainTable } from '../../state/commands/edit-table.ts';
import { KindList } from '../../tables/KindList.tsx';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';

const ROWS = 8;
const COLUMNS = 10;

const useStyles = makeStyles({
  surface: { padding: '12px' },
  parts: { display: 'flex', flexWrap: 'wrap', gap: '16px' },
  heading: {
    marginBottom: '6px',
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: `repeat(${COLUMNS}, 20px)`,
    gap: '3px',
    padding: '2px',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
  cell: {
    height: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  size: { marginTop: '8px', textAlign: 'center', fontSize: tokens.fontSizeBase200 },
});

type Size = { readonly rows: number; readonly columns: number };

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 1), max);
}

function SizeGrid({ onPick }: { onPick(size: Size): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const [size, setSize] = useState<Size>({ rows: 3, columns: 3 });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setSize({ rows: clamp(size.rows + step[0], ROWS), columns: clamp(size.columns + step[1], COLUMNS) });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick(size);
    }
  };
  const text = t('toolbar:table-size', { rows: size.rows, columns: size.columns });
  return (
    <>
      <div
        className={styles.grid}
        role="application"
        tabIndex={0}
        aria-label={`${t('toolbar:table-choose')}：${text}`}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: ROWS * COLUMNS }, (_, index) => {
          const row = Math.floor(index / COLUMNS) + 1;
          const column = (index % COLUMNS) + 1;
          const isChosen = row <= size.rows && column <= size.columns;
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its index
              key={index}
              data-size={`${row}x${column}`}
              className={mergeClasses(styles.cell, isChosen && styles.chosen)}
              onMouseEnter={() => setSize({ rows: row, columns: column })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick({ rows: row, columns: column })}
              aria-hidden="true"
            />
          );
        })}
      </div>
      <div className={styles.size} role="status">
        {text}
      </div>
    </>
  );
}

export function TablePicker() {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton label={t('toolbar:table')} icon={<TableRegular />}>
          {t('toolbar:table')}
        </ToolButton>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('toolbar:table-choose')}>
        <div className={styles.parts}>
          <div>
            <div className={styles.heading}>{t('tables:insert-size')}</div>
            <SizeGrid
              onPick={({ rows, columns }) => {
                setOpen(false);
                insertPlainTable(rows, columns);
              }}
            />
          </div>
          <div>
            <div className={styles.heading}>{t('tables:insert-kinds')}</div>
            <KindList onPick={() => setOpen(false)} />
          </div>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

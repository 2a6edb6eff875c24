/** The source as it stands, line by line, with what the import changes in it marked. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ImportEntry } from '../../shared/exchange/import/report.ts';
import { Highlighted } from '../ui/Highlighted.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { LinePane } from './LinePane.tsx';
import type { PaneLink } from './use-linked-panes.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: '12px',
    padding: '1px 16px 1px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    borderLeft: '3px solid transparent',
  },
  number: {
    flexShrink: 0,
    width: '44px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
  },
  text: { minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  changed: { borderLeftColor: colors.zfAdvice },
  removed: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  current: { backgroundColor: tokens.colorBrandBackground2 },
});

type SourceRow = { readonly line: number; readonly text: string };

/** Half-width characters a row of the pane holds, for guessing heights. */
const CHARACTERS_PER_ROW = 28;
const LINE_HEIGHT_PX = 24;

/** Where in the line the changed characters stand; nothing where they are spread over lines. */
function findRanges(text: string, changes: readonly ImportEntry[]): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = 0;
  for (const { before = '' } of changes) {
    const start = before === '' || before.length === text.length ? -1 : text.indexOf(before, from);
    if (start === -1) continue;
    from = start + before.length;
    ranges.push([start, from]);
  }
  return ranges;
}

type Props = {
  readonly lines: readonly string[];
  readonly changes: readonly ImportEntry[];
  readonly takenBack: ReadonlySet<string>;
  readonly currentLine: number | null;
  readonly link: PaneLink;
};

export function SourcePane({ lines, changes, takenBack, currentLine, link }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const rows = useMemo(() => lines.map((text, index): SourceRow => ({ line: index + 1, text })), [lines]);
  const byLine = useMemo(() => {
    const map = new Map<number, ImportEntry[]>();
    for (const entry of changes) {
      if (entry.line === undefined || (entry.id !== undefined && takenBack.has(entry.id))) continue;
      map.set(entry.line, [...(map.get(entry.line) ?? []), entry]);
    }
    return map;
  }, [changes, takenBack]);
  return (
    <LinePane
      id="import-source"
      label={t('importing:source')}
      rows={rows}
      link={link}
      paddingPx={12}
      estimateHeightPx={({ text }) => Math.max(1, Math.ceil(text.length / CHARACTERS_PER_ROW)) * LINE_HEIGHT_PX + 2}
      getKey={({ line }) => String(line)}
      renderRow={({ line, text }) => {
        const here = byLine.get(line) ?? [];
        const isRemoved = here.some(({ before, after }) => after === '' && before?.trim() === text.trim());
        return (
          <div
            className={mergeClasses(
              styles.row,
              here.length > 0 && styles.changed,
              line === currentLine && styles.current,
            )}
            data-line={line}
          >
            <span className={styles.number}>{line}</span>
            <span className={mergeClasses(styles.text, isRemoved && styles.removed)}>
              <Highlighted text={text} ranges={isRemoved ? [] : findRanges(text, here)} />
            </span>
          </div>
        );
      }}
    />
  );
}

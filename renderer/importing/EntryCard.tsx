/** One change of the import: where, what it was and is, why; with a box that takes it back. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportEntry } from '../../shared/exchange/import/report.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { describeChange } from './changed-words.ts';
import { describeEntry, getEntryGroup, isReading } from './describe-entry.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: '7px 12px 8px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  box: { flexShrink: 0, width: '32px', '& .fui-Checkbox__indicator': { margin: '3px 8px' } },
  go: {
    flexGrow: 1,
    minWidth: 0,
    display: 'block',
    border: 0,
    padding: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    outlineOffset: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  line: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  reason: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  words: {
    margin: '3px 0',
    fontSize: '13px',
    lineHeight: '19px',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  context: { color: tokens.colorNeutralForeground2 },
  removed: { color: colors.zfRemoved, backgroundColor: colors.zfRemovedBack, textDecorationColor: colors.zfRemoved },
  added: { color: colors.zfAdded, backgroundColor: colors.zfAddedBack, textDecorationLine: 'none' },
  kept: { textDecorationLine: 'none' },
});

type Props = {
  readonly entry: ImportEntry;
  /** The line it concerns, '' where it names none. */
  readonly sourceLine: string;
  readonly isCurrent: boolean;
  readonly isTakenBack: boolean;
  onGo(entry: ImportEntry): void;
  onTakeBack(id: string, isTakenBack: boolean): void;
};

export function EntryCard({ entry, sourceLine, isCurrent, isTakenBack, onGo, onTakeBack }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { id, line, before = '', after = '' } = entry;
  const words = describeChange(before, after, sourceLine, isReading(entry));
  const group = t(getEntryGroup(entry));
  const state = entry.isOffer ? t('importing:this-place-only') : t('importing:taken-back');
  // An offer that is left changes the fact, not the words: these stand as the file has them.
  const isKept = isTakenBack && entry.isOffer !== true;
  const place = line === undefined ? '' : t('importing:line', { line });
  return (
    <div className={mergeClasses(styles.card, isCurrent && styles.current)} data-entry={id ?? entry.messageKey}>
      <div className={styles.box}>
        {id !== undefined && (
          <Checkbox
            checked={!isTakenBack}
            aria-label={t('importing:make-change', { group, place })}
            onChange={(_, { checked }) => onTakeBack(id, checked !== true)}
          />
        )}
      </div>
      <button type="button" className={styles.go} onClick={() => onGo(entry)} aria-current={isCurrent || undefined}>
        <span className={styles.head}>
          <span className={styles.group}>{group}</span>
          <span className={styles.line}>{isTakenBack ? `${state} · ${place}` : place}</span>
        </span>
        {(before !== '' || after !== '') && (
          <span className={styles.words}>
            <span className={styles.context}>{words.lead}</span>
            {words.removed !== '' && <del className={isKept ? styles.kept : styles.removed}>{words.removed}</del>}
            {words.added !== '' && isReading(entry) && ' → '}
            {words.added !== '' && !isKept && <ins className={styles.added}>{words.added}</ins>}
            <span className={styles.context}>{words.tail}</span>
          </span>
        )}
        <span className={styles.reason}>{describeEntry(entry, t)}</span>
      </button>
    </div>
  );
}

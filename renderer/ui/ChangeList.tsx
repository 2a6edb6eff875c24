/** Changes to look at before they are made: what, where, before and after, each with a tick where it may be left out. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '300px',
    overflowY: 'auto',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(120px, 2fr) minmax(0, 3fr)',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    padding: '2px 12px 2px 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  what: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: '13px' },
  how: { minWidth: 0, fontSize: '13px', lineHeight: '20px', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  after: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3 },
  dot: { justifySelf: 'center', color: tokens.colorNeutralForeground3 },
});

export type ChangeRow = {
  readonly id: string;
  /** Where it is, or what it is about. */
  readonly what: string;
  readonly how: ReactNode;
  /** Whether it is ticked; `null` where it is made in any case. */
  readonly isTicked: boolean | null;
};

type Props = {
  readonly label: string;
  readonly rows: readonly ChangeRow[];
  onTick(id: string, isTicked: boolean): void;
};

export function ChangeList({ label, rows, onTick }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ id, what, how, isTicked }) => (
        <li key={id} className={styles.row}>
          {isTicked === null ? (
            <span className={styles.dot} aria-hidden="true">
              •
            </span>
          ) : (
            <Checkbox
              aria-label={what}
              checked={isTicked}
              onChange={(_, { checked }) => onTick(id, checked === true)}
            />
          )}
          <span className={styles.what} title={what}>
            {what}
          </span>
          <span className={styles.how}>{how}</span>
        </li>
      ))}
    </ul>
  );
}

type FromToProps = { readonly before: string; readonly after: string; readonly left?: string; readonly right?: string };

/** `…由张某某→王某某负责…`; what was empty has no before. */
export function FromTo({ before, after, left = '', right = '' }: FromToProps) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.note}>{left}</span>
      {before !== '' && <span className={styles.before}>{before}</span>}
      {before !== '' && ' → '}
      <span className={styles.after}>{after}</span>
      <span className={styles.note}>{right}</span>
    </>
  );
}

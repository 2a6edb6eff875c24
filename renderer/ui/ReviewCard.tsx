/** What somebody did to a place of the text or said of it: the place, which leads there, and who and when. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { colors } from './theme.ts';
import { useTranslate } from './translate.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '0 10px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '3px',
    borderRadius: '7px',
    overflow: 'hidden',
  },
  comment: { borderLeftColor: colors.zfComment },
  added: { borderLeftColor: colors.zfAdded },
  removed: { borderLeftColor: colors.zfRemoved },
  settled: { borderLeftColor: tokens.colorNeutralStroke1 },
  active: { boxShadow: tokens.shadow8 },
  place: {
    margin: '0 -10px',
    padding: '8px 10px 0',
    border: 'none',
    backgroundColor: 'transparent',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  signed: { display: 'flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase200, flexWrap: 'wrap' },
  author: { fontWeight: tokens.fontWeightSemibold },
  time: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly label?: string;
  readonly tone: 'comment' | 'added' | 'removed' | 'settled';
  readonly place: string;
  /** What the place does. */
  readonly hint?: string;
  readonly isActive: boolean;
  readonly children: ReactNode;
  onGo(): void;
};

export function ReviewCard({ label, tone, place, hint, isActive, children, onGo }: Props) {
  const styles = useStyles();
  return (
    <article
      aria-label={label}
      aria-current={isActive}
      className={mergeClasses(styles.card, styles[tone], isActive && styles.active)}
    >
      <button type="button" className={styles.place} title={hint} onClick={onGo}>
        {place}
      </button>
      {children}
    </article>
  );
}

type SignatureProps = {
  /** '' where it is not known. */
  readonly authors: readonly string[];
  /** As shown. */
  readonly time: string;
  readonly children?: ReactNode;
};

export function Signature({ authors, time, children }: SignatureProps) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.signed}>
      <span className={styles.author}>{authors.map((author) => author || t('comments:no-author')).join('、')}</span>
      <span className={styles.time}>{time}</span>
      {children}
    </div>
  );
}

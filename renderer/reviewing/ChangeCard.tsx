/** One tracked change: where it stands, whose it is, what went and what came, and its two decisions. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import { decide, goToChange } from '../state/commands/tracking.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { describeChangePlace, describeKind } from './describe-change.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '5px',
    padding: '0 10px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${colors.zfAdded}`,
    borderRadius: '7px',
    overflow: 'hidden',
  },
  gone: { borderLeftColor: colors.zfRemoved },
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
  signed: { display: 'flex', gap: '6px', fontSize: tokens.fontSizeBase200, flexWrap: 'wrap' },
  author: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, fontSize: '13px', lineHeight: '20px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: { color: colors.zfRemoved, backgroundColor: colors.zfRemovedBack, textDecorationLine: 'line-through' },
  added: { color: colors.zfAdded, backgroundColor: colors.zfAddedBack, textDecorationLine: 'underline' },
  foot: { display: 'flex', gap: '4px' },
});

/** Longer words are cut: the page has them whole. */
const LONGEST = 400;
const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
/** 2026-03-01 09:30. */
const showTime = (time: string) => time.slice(0, 16).replace('T', ' ');

export function ChangeCard({ told, isActive }: { readonly told: ToldChange; readonly isActive: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  const { key, kind, authors, time, before, after } = told;
  const isSame = before === after;
  const place = describeChangePlace(told, t);
  const name = `${describeKind(told, t)} ${place}`.trim();
  return (
    <article
      aria-label={name}
      aria-current={isActive}
      className={mergeClasses(styles.card, kind === 'removed' && styles.gone, isActive && styles.active)}
    >
      <button type="button" className={styles.place} onClick={() => goToChange(told)}>
        {place === '' ? describeKind(told, t) : place}
      </button>
      <div className={styles.signed}>
        <span className={styles.author}>{authors.map((author) => author || t('comments:no-author')).join('、')}</span>
        <span className={styles.quiet}>{showTime(time)}</span>
        <span className={styles.quiet}>{describeKind(told, t)}</span>
      </div>
      <p className={styles.words}>
        {isSame ? (
          cut(after)
        ) : (
          <>
            {before !== '' && <del className={styles.removed}>{cut(before)}</del>}
            {before !== '' && after !== '' && ' '}
            {after !== '' && <ins className={styles.added}>{cut(after)}</ins>}
          </>
        )}
      </p>
      <div className={styles.foot}>
        <Button size="small" icon={<CheckmarkRegular />} onClick={() => void decide([key], 'accept')}>
          {t('reviewing:accept')}
        </Button>
        <Button size="small" icon={<DismissRegular />} onClick={() => void decide([key], 'reject')}>
          {t('reviewing:reject')}
        </Button>
      </div>
    </article>
  );
}

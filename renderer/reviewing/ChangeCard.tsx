/** One tracked change: where it stands, whose it is, what went and what came, and its two decisions. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { showDeskTime } from '../../shared/model/plan/comment.ts';
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import { decide, goToChange } from '../state/commands/tracking.ts';
import { ReviewCard, Signature } from '../ui/ReviewCard.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { describeChangePlace, describeKind } from './describe-change.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, fontSize: '13px', lineHeight: '20px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: { color: colors.zfRemoved, backgroundColor: colors.zfRemovedBack, textDecorationLine: 'line-through' },
  added: { color: colors.zfAdded, backgroundColor: colors.zfAddedBack, textDecorationLine: 'underline' },
  foot: { display: 'flex', gap: '4px' },
});

/** Longer words are cut: the page has them whole. */
const LONGEST = 400;
const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

export function ChangeCard({ told, isActive }: { readonly told: ToldChange; readonly isActive: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  const { key, kind, authors, time, before, after } = told;
  const isSame = before === after;
  const place = describeChangePlace(told, t);
  const what = describeKind(told, t);
  return (
    <ReviewCard
      label={`${what} ${place}`.trim()}
      tone={kind === 'removed' ? 'removed' : 'added'}
      place={place === '' ? what : place}
      isActive={isActive}
      onGo={() => goToChange(told)}
    >
      <Signature authors={authors} time={showDeskTime(time)}>
        <span className={styles.quiet}>{what}</span>
      </Signature>
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
    </ReviewCard>
  );
}

/** Two texts as one, or one of them marked beside the other: what goes is struck out, what comes is underlined. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { compareWords } from '../../shared/view/comparison/word-differences.ts';
import { getFontFamilyCss } from '../../shared/view/fonts/fonts.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  paper: {
    margin: 0,
    padding: '10px 14px',
    backgroundColor: colors.zfSlip,
    borderRadius: '5px',
    fontFamily: getFontFamilyCss('fang'),
    fontSize: '15px',
    lineHeight: 1.8,
    whiteSpace: 'pre-wrap',
  },
  removed: { color: colors.zfRemoved, backgroundColor: colors.zfRemovedBack, textDecorationLine: 'line-through' },
  added: { color: colors.zfAdded, backgroundColor: colors.zfAddedBack, textDecorationLine: 'underline' },
  same: { color: tokens.colorNeutralForeground1 },
});

type Texts = { readonly before: string; readonly after: string };
type WordsProps = Texts & {
  /** Of which text the words are shown. */
  readonly of: 'both' | 'before' | 'after';
};

export function DifferenceWords({ before, after, of }: WordsProps) {
  const styles = useStyles();
  const runs = useMemo(() => compareWords(before, after), [before, after]);
  return runs.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'same') {
      return (
        <span key={key} className={styles.same}>
          {text}
        </span>
      );
    }
    if (kind === 'removed') {
      return of === 'after' ? null : (
        <del key={key} className={styles.removed}>
          {text}
        </del>
      );
    }
    return of === 'before' ? null : (
      <ins key={key} className={styles.added}>
        {text}
      </ins>
    );
  });
}

export function WordDifference({ before, after }: Texts) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className={styles.paper} role="group" aria-label={t('clauses:difference')}>
      <DifferenceWords before={before} after={after} of="both" />
    </div>
  );
}

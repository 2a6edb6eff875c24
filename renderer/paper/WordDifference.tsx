/** Two texts as one: what goes is struck out, what comes is underlined. */
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

export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const runs = useMemo(() => compareWords(before, after), [before, after]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className={styles.paper} role="group" aria-label={t('clauses:difference')}>
      {runs.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'removed') {
          return (
            <del key={key} className={styles.removed}>
              {text}
            </del>
          );
        }
        if (kind === 'added') {
          return (
            <ins key={key} className={styles.added}>
              {text}
            </ins>
          );
        }
        return (
          <span key={key} className={styles.same}>
            {text}
          </span>
        );
      })}
    </div>
  );
}

/** Where the plan has text from a clause: a click leads to the next of the places. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Insertion } from '../../shared/content/clauses/insertions.ts';
import type { Clause } from '../../shared/content/clauses/schema.ts';
import { withEditor } from '../state/editor-store.ts';
import { openDialog } from '../state/view-store.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '4px' },
  button: {
    padding: '0 7px',
    border: 'none',
    borderRadius: '9px',
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '18px',
    color: colors.zfAdded,
    backgroundColor: colors.zfAddedBack,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  newer: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
});

export function ClauseUsesButton({ clause, uses }: { readonly clause: Clause; readonly uses: readonly Insertion[] }) {
  const styles = useStyles();
  const t = useTranslate();
  const next = useRef(0);
  const goToNext = () => {
    const insertion = uses[next.current % uses.length];
    next.current += 1;
    const first = insertion?.blocks[0];
    if (first !== undefined) withEditor((editor) => editor.goTo(first.id));
  };
  const isOutdated = uses.some(({ version }) => version < clause.version);
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.button}
        title={t('clauses:go-to-use')}
        onClick={(event) => {
          event.stopPropagation();
          goToNext();
        }}
      >
        {t('clauses:used', { count: uses.length })}
      </button>
      {isOutdated && (
        <button
          type="button"
          className={mergeClasses(styles.button, styles.newer)}
          onClick={(event) => {
            event.stopPropagation();
            openDialog({ kind: 'renew-clause', clauseId: clause.id });
          }}
        >
          {t('clauses:newer')}
        </button>
      )}
    </div>
  );
}

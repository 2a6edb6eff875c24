/** Resolved runs as they read on the page: facts tinted, blanks to be seen, marks kept. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BLANK_FAMILY_CSS } from '../../shared/view/fonts/fonts.ts';
import type { ResolvedRun } from '../../shared/view/resolve/resolved-plan.ts';
import { colors } from '../ui/theme.ts';

const useStyles = makeStyles({
  fact: { backgroundColor: colors.zfFact, borderRadius: '2px' },
  blank: {
    backgroundColor: colors.zfBlank,
    fontFamily: BLANK_FAMILY_CSS,
    fontWeight: 'normal',
    letterSpacing: 0,
    lineHeight: 0,
  },
  reference: { color: tokens.colorBrandForeground1 },
  bold: { fontWeight: 'bold' },
  italic: { fontStyle: 'italic' },
  underline: { textDecorationLine: 'underline' },
  strike: { textDecorationLine: 'line-through' },
  superscript: { verticalAlign: 'super', fontSize: '0.65em', lineHeight: 0 },
  subscript: { verticalAlign: 'sub', fontSize: '0.65em', lineHeight: 0 },
});

export function ResolvedText({ runs }: { readonly runs: readonly ResolvedRun[] }) {
  const styles = useStyles();
  return runs.map((run, index) =>
    run.type === 'line-break' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity of their own
      <br key={index} />
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity of their own
        key={index}
        className={mergeClasses(
          run.origin === 'fact' && styles.fact,
          run.origin === 'blank' && styles.blank,
          run.origin === 'reference' && styles.reference,
          ...run.marks.map((mark) => styles[mark]),
        )}
      >
        {run.text}
      </span>
    ),
  );
}

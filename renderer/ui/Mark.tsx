/** The product's mark: its name in the brand colour and a serif face. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslate } from './translate.ts';

const useStyles = makeStyles({
  mark: {
    color: tokens.colorBrandForeground1,
    fontFamily: '"Noto Serif CJK SC", "Source Han Serif SC", STSong, SimSun, serif',
    fontWeight: 700,
    fontSize: '17px',
    lineHeight: '24px',
    letterSpacing: '0.06em',
  },
  large: { fontSize: '34px', lineHeight: '44px', letterSpacing: '0.1em' },
});

export function Mark({ size = 'small' }: { readonly size?: 'small' | 'large' }) {
  const styles = useStyles();
  const t = useTranslate();
  return <span className={mergeClasses(styles.mark, size === 'large' && styles.large)}>{t('app:name')}</span>;
}

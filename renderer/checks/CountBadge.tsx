/** How many findings wait, as on the tab of the panel. */
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    minWidth: '16px',
    padding: '0 4px',
    borderRadius: '8px',
    fontSize: '10px',
    lineHeight: '16px',
    textAlign: 'center',
    color: '#fff',
    backgroundColor: '#a86a00',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

const SHOWN_MAX = 999;

export function CountBadge({ count }: { readonly count: number }) {
  const styles = useStyles();
  return <span className={styles.badge}>{count > SHOWN_MAX ? `${SHOWN_MAX}+` : count}</span>;
}

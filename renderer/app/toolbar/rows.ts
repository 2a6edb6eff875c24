/** Two rows of small buttons, as groups of the ribbon hold them. */
import { makeStyles } from '@fluentui/react-components';

export const useRowStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '2px' },
  row: { display: 'flex', alignItems: 'center', gap: '2px', height: '28px' },
});

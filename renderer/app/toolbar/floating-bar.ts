/** The bars of commands that float under the page while the cursor is in a table or a figure is selected. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useFloatingBarStyles = makeStyles({
  place: {
    position: 'absolute',
    bottom: '16px',
    left: 0,
    right: 0,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
  },
  bar: {
    pointerEvents: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    margin: '0 16px',
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16,
  },
  divider: { width: '1px', height: '18px', margin: '0 4px', backgroundColor: tokens.colorNeutralStroke2 },
});

/** A section of a panel that folds. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', padding: '0 12px 0 6px' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    flexGrow: 1,
    padding: '10px 6px',
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: { flexGrow: 1, margin: 0, display: 'flex' },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, fontSize: '12px' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 14px 14px' },
});

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
};

export function FoldSection({ title, note, action, children, isOpenAtFirst = true }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            id={`${id}-title`}
            className={styles.fold}
            aria-expanded={isOpen}
            aria-controls={`${id}-body`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <ChevronDownRegular fontSize={12} /> : <ChevronRightRegular fontSize={12} />}
            {title}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </button>
        </h3>
        {isOpen && action}
      </div>
      {isOpen && (
        <div id={`${id}-body`} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}

// biome-ignore-all lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
/** Tables by what they hold, each with a line that says so; choosing one inserts it filled from the facts. */
import { makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { STARTER_KINDS, type StarterKind } from '../../shared/content/tables/starter.ts';
import type { TableKind } from '../../shared/model/plan/block.ts';
import { insertTableOfKind } from '../state/commands/edit-table.ts';
import { openDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { TABLE_ICONS } from './table-icons.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px auto',
    columnGap: '10px',
    alignItems: 'center',
    width: '100%',
    padding: '5px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { gridRow: '1 / 3', fontSize: '18px', display: 'flex', color: tokens.colorBrandForeground1 },
  name: { fontSize: tokens.fontSizeBase300 },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const KINDS = [
  'roster',
  'contacts',
  'duty',
  'supplies',
  'checklist',
  'drill-record',
] as const satisfies readonly TableKind[];

function isStarterKind(kind: (typeof KINDS)[number]): kind is StarterKind & (typeof KINDS)[number] {
  return (STARTER_KINDS as readonly string[]).includes(kind);
}

export function KindList({ onPick }: { onPick(): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  return (
    <div className={styles.list} role="group" aria-label={t('tables:insert-kinds')} {...arrows}>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.item}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onPick();
            if (isStarterKind(kind)) insertTableOfKind(kind);
            else openDialog({ kind: 'duty', blockId: null });
          }}
        >
          <span className={styles.icon} aria-hidden="true">
            {TABLE_ICONS[kind]}
          </span>
          <span className={styles.name}>{t(`tables:kind-${kind}`)}</span>
          <span className={styles.about}>{t(`tables:about-${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** The sheets in front of the text, on the desk above its page; a click leads to where they are filled in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { PART_NAMES, type PartName } from '../../shared/model/plan/parts.ts';
import { usePlanViewStore } from '../state/plan-view-store.ts';
import { openDialog, useViewStore } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { PartSheet } from './PartSheet.tsx';

const useStyles = makeStyles({
  sheet: {
    display: 'block',
    width: 'fit-content',
    margin: '0 auto 22px',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    boxShadow: '0 1px 3px #0002, 0 6px 18px #0000000d',
    ':hover': { outline: `2px solid ${tokens.colorBrandStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const IN_FRONT: readonly PartName[] = ['cover', 'order', 'approval', 'revisions', 'contents'];
const FRONT_PARTS = PART_NAMES.filter((part) => IN_FRONT.includes(part));

export function FrontSheets() {
  const styles = useStyles();
  const t = useTranslate();
  const parts = usePlanViewStore((state) => state.parts);
  const scale = useViewStore((state) => state.effectiveZoomPercent) / 100;
  if (parts === null) return null;
  return FRONT_PARTS.filter((part) => parts.plan.parts[part] !== undefined).map((part) => (
    <button
      key={part}
      type="button"
      className={styles.sheet}
      data-part={part}
      aria-label={t('parts:edit', { name: t(`parts:${part}`) })}
      onClick={() => openDialog({ kind: 'document-parts', part })}
    >
      <PartSheet part={part} {...parts} scale={scale} />
    </button>
  ));
}

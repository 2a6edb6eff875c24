/** 附注 and 版记 at the foot of the page on the desk; a click leads to where they are filled in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import { usePlanViewStore } from '../state/plan-view-store.ts';
import { openDialog, useViewStore } from '../state/view-store.ts';
import { PAPER } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { PartText } from './PartSheet.tsx';

const useStyles = makeStyles({
  // Over the lower edge of the page's shadow.
  strip: {
    ...PAPER,
    position: 'relative',
    boxSizing: 'border-box',
    margin: '-6px auto 0',
    boxShadow: '0 6px 18px #0000000d',
  },
  part: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { outline: `2px solid ${tokens.colorBrandStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const AT_FOOT = ['remark', 'imprint'] as const;

export function ImprintStrip() {
  const styles = useStyles();
  const t = useTranslate();
  const parts = usePlanViewStore((state) => state.parts);
  const scale = useViewStore((state) => state.effectiveZoomPercent) / 100;
  const shown = AT_FOOT.filter((part) => parts?.plan.parts[part] !== undefined);
  if (parts === null || shown.length === 0) return null;
  const { page } = getLayout(parts.plan);
  const mm = (millimetres: number) => `${millimetres * scale}mm`;
  return (
    <div
      className={styles.strip}
      style={{ width: mm(page.widthMm), padding: `0 ${mm(page.rightMm)} ${mm(page.bottomMm)} ${mm(page.leftMm)}` }}
    >
      {shown.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.part}
          data-part={part}
          aria-label={t('parts:edit', { name: t(`parts:${part}`) })}
          onClick={() => openDialog({ kind: 'document-parts', part })}
        >
          <PartText part={part} {...parts} scale={scale} />
        </button>
      ))}
    </div>
  );
}

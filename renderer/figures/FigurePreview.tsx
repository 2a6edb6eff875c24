/** What a draft draws, in the plan as it stands. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Diagram } from '../../shared/model/plan/diagram.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { DiagramPicture } from '../paper/DiagramPicture.tsx';
import { PAPER } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  root: {
    minHeight: '320px',
    maxHeight: '60vh',
    overflow: 'auto',
    padding: '12px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ...PAPER,
    textAlign: 'center',
  },
  picture: { maxWidth: '100%' },
});

type Props = {
  readonly plan: Plan;
  /** `null` while the draft says nothing that could be drawn. */
  readonly diagram: Diagram | null;
};

/** The figure as it would be at the plan's end; its own id is no block's. */
function resolveDiagram(plan: Plan, diagram: Diagram) {
  const probe = { ...diagram, id: 'probe' };
  const { blocks } = resolvePlan({ ...plan, blocks: [...plan.blocks, probe] });
  const last = blocks[blocks.length - 1];
  return last?.type === 'figure' ? last : null;
}

export function FigurePreview({ plan, diagram }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const figure = useMemo(() => (diagram === null ? null : resolveDiagram(plan, diagram)), [plan, diagram]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a preview that scrolls is reached with the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a named place in a dialog is no section of the page
    <div className={styles.root} role="region" aria-label={t('figures:preview')} tabIndex={0}>
      {figure?.graph ? (
        <DiagramPicture
          className={styles.picture}
          graph={figure.graph}
          widthMm={figure.widthMm}
          label={figure.alternativeText}
          scale={1}
        />
      ) : (
        (figure?.alternativeText ?? t('figures:preview-none'))
      )}
    </div>
  );
}

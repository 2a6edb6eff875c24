/** The look of a plan's first page, at any width: the layout's margins, typefaces and lines, with the plan's own words. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { PageBlock, PageTitle } from '../paper/PageBlock.tsx';
import { PAPER } from '../ui/theme.ts';

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    overflow: 'hidden',
    ...PAPER,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  raised: { boxShadow: tokens.shadow8 },
  page: { position: 'absolute', top: 0, left: 0, transformOrigin: '0 0', overflow: 'hidden' },
  // The page is not broken into lines as print is; it fades out where the next page would begin.
  text: {
    height: '100%',
    overflow: 'hidden',
    maskImage: 'linear-gradient(to bottom, #000 calc(100% - 16mm), transparent)',
  },
});

const PX_PER_MM = 96 / 25.4;
/** Blocks that can stand on one page, with some to spare. */
const BLOCKS_ON_PAGE = 28;
/** Blocks that can be seen of a page that is cut off for a card. */
const BLOCKS_ON_CARD = 8;

type Props = {
  readonly plan: Plan;
  readonly widthPx: number;
  /** Cuts the page off at this height, for a card. */
  readonly heightPx?: number;
  readonly isRaised?: boolean;
};

/** Said to be an image: its words are too small to read in most places, and are told in words elsewhere. */
export function FirstPage({ plan, widthPx, heightPx, isRaised = false }: Props) {
  const styles = useStyles();
  const resolved = useMemo(() => resolvePlan(plan), [plan]);
  const layout = getLayout(plan);
  const { page } = layout;
  const pageWidthPx = page.widthMm * PX_PER_MM;
  const scale = widthPx / pageWidthPx;
  return (
    <div
      className={mergeClasses(styles.frame, isRaised && styles.raised)}
      style={{ width: widthPx, height: heightPx ?? page.heightMm * PX_PER_MM * scale }}
      aria-hidden="true"
    >
      <div
        className={styles.page}
        style={{
          width: `${page.widthMm}mm`,
          height: `${page.heightMm}mm`,
          padding: `${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm`,
          transform: `scale(${scale})`,
        }}
      >
        <div className={styles.text}>
          <PageTitle runs={resolved.title} plan={resolved} scale={1} />
          {resolved.blocks.slice(0, heightPx === undefined ? BLOCKS_ON_PAGE : BLOCKS_ON_CARD).map((block) => (
            <PageBlock key={block.id} block={block} plan={resolved} scale={1} />
          ))}
        </div>
      </div>
    </div>
  );
}

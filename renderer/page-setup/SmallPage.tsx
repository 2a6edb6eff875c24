/** The first page as a set-up makes it, small: paper, text block, words in the margins and the plan's own text. */
import { makeStyles } from '@fluentui/react-components';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import {
  addPageNumber,
  type RunningLine,
  type RunningPiece,
  resolveRunningLine,
} from '../../shared/view/layout/running-lines.ts';
import type { ResolvedPlan } from '../../shared/view/resolve/resolved-plan.ts';
import { PageBlock, PageTitle, toPageCss } from '../paper/PageBlock.tsx';
import { PAPER } from '../ui/theme.ts';

const useStyles = makeStyles({
  frame: { position: 'relative', overflow: 'hidden', ...PAPER, flexShrink: 0 },
  page: { position: 'absolute', top: 0, left: 0, transformOrigin: '0 0' },
  text: { position: 'absolute', overflow: 'hidden', outline: '1px dashed #b9c0c7' },
  running: { position: 'absolute', display: 'grid', gridTemplateColumns: '1fr auto 1fr', gap: '1em' },
  center: { textAlign: 'center' },
  right: { textAlign: 'right' },
});

const PX_PER_MM = 96 / 25.4;
/** Blocks that can stand on one page, with some to spare. */
const BLOCKS_ON_PAGE = 40;
const NOTHING: RunningLine = { left: [], center: [], right: [] };

function readPieces(pieces: readonly RunningPiece[], start: number): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'page' ? start : '…')).join('');
}

export function SmallPage({ plan, widthPx }: { readonly plan: ResolvedPlan; readonly widthPx: number }) {
  const styles = useStyles();
  const layout = getLayout(plan);
  const { page, pageNumber } = layout;
  const scale = Math.min(widthPx / (page.widthMm * PX_PER_MM), (widthPx * 1.42) / (page.heightMm * PX_PER_MM));
  const mm = (millimetres: number) => `${millimetres}mm`;
  const sides = { left: mm(page.leftMm), right: mm(page.rightMm) };
  const header = layout.isFirstPageBare ? null : resolveRunningLine(layout.header, plan);
  const footer = addPageNumber(
    resolveRunningLine(layout.footer, plan) ?? NOTHING,
    pageNumber,
    pageNumber.start % 2 === 0,
  );
  const running = (line: RunningLine, top: number) => (
    <div className={styles.running} style={{ ...toPageCss(pageNumber.style), ...sides, top: mm(top) }}>
      <span>{readPieces(line.left, pageNumber.start)}</span>
      <span className={styles.center}>{readPieces(line.center, pageNumber.start)}</span>
      <span className={styles.right}>{readPieces(line.right, pageNumber.start)}</span>
    </div>
  );
  return (
    <div
      className={styles.frame}
      style={{ width: page.widthMm * PX_PER_MM * scale, height: page.heightMm * PX_PER_MM * scale }}
      aria-hidden="true"
    >
      <div
        className={styles.page}
        style={{ width: mm(page.widthMm), height: mm(page.heightMm), transform: `scale(${scale})` }}
      >
        {header !== null && running(header, page.topMm / 2)}
        <div className={styles.text} style={{ ...sides, top: mm(page.topMm), bottom: mm(page.bottomMm) }}>
          <PageTitle runs={plan.title} plan={plan} scale={1} />
          {plan.blocks.slice(0, BLOCKS_ON_PAGE).map((block) => (
            <PageBlock key={block.id} block={block} plan={plan} scale={1} />
          ))}
        </div>
        {running(footer, page.heightMm - page.bottomMm + pageNumber.belowTextMm - 2)}
      </div>
    </div>
  );
}

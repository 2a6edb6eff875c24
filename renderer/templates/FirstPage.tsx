/** The look of a plan's first page, at any width: the layout's margins, typefaces and lines, with the plan's own words. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type CSSProperties, useMemo } from 'react';
import { LAYOUTS, type TextStyle } from '../../shared/export/layout.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { resolvePlan } from '../../shared/resolve/resolve.ts';
import type { ResolvedBlock, ResolvedPlan } from '../../shared/resolve/resolved-plan.ts';
import { FONT_FACES, getFontFamilyCss } from '../../shared/units/fonts.ts';
import { ResolvedText } from '../ui/ResolvedText.tsx';

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    overflow: 'hidden',
    backgroundColor: '#fff',
    color: '#1f2328',
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
  block: { margin: 0, textAlign: 'justify' },
  title: { margin: 0, textAlign: 'center' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: { border: '1px solid #333', padding: '1mm 2mm', textAlign: 'center' },
  caption: { textAlign: 'center', margin: 0 },
});

const PX_PER_MM = 96 / 25.4;
/** Blocks that can stand on one page, with some to spare. */
const BLOCKS_ON_PAGE = 28;
/** Blocks that can be seen of a page that is cut off for a card. */
const BLOCKS_ON_CARD = 8;

function toCss({ font, sizePt, linePt, isBold }: TextStyle): CSSProperties {
  const isHeavy = isBold || FONT_FACES[font].isSubstituteBold;
  return {
    fontFamily: getFontFamilyCss(font),
    fontSize: `${sizePt}pt`,
    lineHeight: `${linePt}pt`,
    fontWeight: isHeavy ? 'bold' : 'normal',
  };
}

function PageBlock({ block, plan }: { readonly block: ResolvedBlock; readonly plan: ResolvedPlan }) {
  const styles = useStyles();
  const layout = LAYOUTS[plan.layout];
  if (block.type === 'numbered') {
    const level = plan.scheme.levels[block.level];
    const face = { fontFamily: getFontFamilyCss(level?.font ?? 'fang'), fontWeight: level?.bold ? 'bold' : 'normal' };
    const heading = block.runs.filter((run) => run.type === 'text' && run.isHeading);
    const rest = block.runs.filter((run) => run.type !== 'text' || !run.isHeading);
    return (
      <p className={styles.block} style={{ ...toCss(layout.body), textIndent: '2em' }}>
        <span style={face}>
          {block.marker.text}
          {block.marker.follow}
          <ResolvedText runs={heading} />
        </span>
        <ResolvedText runs={rest} />
      </p>
    );
  }
  if (block.type === 'paragraph') {
    return (
      <p
        className={styles.block}
        style={{
          ...toCss(layout.body),
          textIndent: `${block.indent}em`,
          ...(block.align && { textAlign: block.align }),
        }}
      >
        <ResolvedText runs={block.runs} />
      </p>
    );
  }
  if (block.type !== 'table') return null;
  return (
    <>
      {block.caption !== null && (
        <p className={styles.caption} style={toCss(layout.caption)}>
          {block.caption.label}　{block.caption.text}
        </p>
      )}
      <table className={styles.table} style={toCss(layout.tableText)}>
        <tbody>
          {block.rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <tr key={rowIndex}>
              {row.cells.map((cell, cellIndex) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                  key={cellIndex}
                  className={styles.cell}
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                  style={row.isHeader ? { fontFamily: getFontFamilyCss(layout.tableHeader.font) } : undefined}
                >
                  <ResolvedText runs={cell.runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

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
  const layout = LAYOUTS[plan.layout];
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
          <p className={styles.title} style={{ ...toCss(layout.title), marginBottom: `${layout.body.linePt}pt` }}>
            <ResolvedText runs={resolved.title} />
          </p>
          {resolved.blocks.slice(0, heightPx === undefined ? BLOCKS_ON_PAGE : BLOCKS_ON_CARD).map((block) => (
            <PageBlock key={block.id} block={block} plan={resolved} />
          ))}
        </div>
      </div>
    </div>
  );
}

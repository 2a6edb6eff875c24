/** Parts of a resolved plan as the page shows them: typefaces, markers and lines of the layout, at any scale. */
import { makeStyles } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { FONT_FACES, getFontFamilyCss } from '../../shared/view/fonts/fonts.ts';
import { getLevelStyle, type TextStyle } from '../../shared/view/layout/layout.ts';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import type { ResolvedBlock, ResolvedPlan, ResolvedRun } from '../../shared/view/resolve/resolved-plan.ts';
import { DiagramPicture } from './DiagramPicture.tsx';
import { ResolvedRows } from './ResolvedRows.tsx';
import { ResolvedText } from './ResolvedText.tsx';

const useStyles = makeStyles({
  block: { margin: 0, textAlign: 'justify', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  heading: { margin: 0, textAlign: 'center' },
  table: { borderCollapse: 'collapse', width: '100%', margin: '4px 0' },
  cell: { border: '1px solid #333', padding: '0.2em 0.5em', textAlign: 'center' },
  caption: { textAlign: 'center', margin: 0 },
  picture: { display: 'block', maxWidth: '100%', margin: '6px auto' },
  break: { border: 0, borderTop: '1px dashed #9aa0a6', margin: '10px 0' },
});

/** `scale` 1 is the size of print. */
export function toPageCss({ font, latinFont, sizePt, linePt, isBold }: TextStyle, scale = 1): CSSProperties {
  return {
    fontFamily: getFontFamilyCss(font, latinFont),
    fontSize: `${sizePt * scale}pt`,
    lineHeight: `${linePt * scale}pt`,
    fontWeight: isBold || FONT_FACES[font].isSubstituteBold ? 'bold' : 'normal',
  };
}

type HeadingProps = {
  readonly runs: readonly ResolvedRun[];
  readonly plan: ResolvedPlan;
  readonly scale: number;
};

/** The title of a plan or of an attachment. */
export function PageTitle({ runs, plan, scale }: HeadingProps) {
  const styles = useStyles();
  const layout = getLayout(plan);
  return (
    <p
      className={styles.heading}
      style={{ ...toPageCss(layout.title, scale), marginBottom: `${layout.body.linePt * scale}pt` }}
    >
      <ResolvedText runs={runs} />
    </p>
  );
}

type Props = { readonly block: ResolvedBlock; readonly plan: ResolvedPlan; readonly scale: number };

export function PageBlock({ block, plan, scale }: Props) {
  const styles = useStyles();
  const layout = getLayout(plan);
  const body = toPageCss(layout.body, scale);
  switch (block.type) {
    case 'numbered': {
      const level = plan.scheme.levels[block.level];
      const face = level === undefined ? body : toPageCss(getLevelStyle(level, block.level, layout), scale);
      const headingEnd = block.runs.findIndex((run) => run.type === 'text' && !run.isHeading);
      const end = headingEnd === -1 ? block.runs.length : headingEnd;
      return (
        <p
          className={styles.block}
          style={{ ...body, textIndent: '2em', ...(block.align && { textAlign: block.align }) }}
        >
          <span style={face}>
            <span data-marker={block.marker.text}>{block.marker.text}</span>
            {block.marker.follow}
            <ResolvedText runs={block.runs.slice(0, end)} />
          </span>
          <ResolvedText runs={block.runs.slice(end)} />
        </p>
      );
    }
    case 'paragraph':
      return (
        <p
          className={styles.block}
          style={{ ...body, textIndent: `${block.indent}em`, ...(block.align && { textAlign: block.align }) }}
        >
          <ResolvedText runs={block.runs} />
        </p>
      );
    case 'table':
      return (
        <>
          {block.caption !== null && (
            <p className={styles.caption} style={toPageCss(layout.caption, scale)}>
              {`${block.caption.label}\u3000${block.caption.text}`}
            </p>
          )}
          <table className={styles.table} style={toPageCss(layout.tableText, scale)}>
            <ResolvedRows
              rows={block.rows}
              cellClassName={styles.cell}
              headerStyle={{ fontFamily: getFontFamilyCss(layout.tableHeader.font) }}
            />
          </table>
        </>
      );
    case 'figure':
      if (block.graph !== null) {
        return (
          <DiagramPicture
            className={styles.picture}
            graph={block.graph}
            widthMm={block.widthMm}
            label={block.alternativeText}
            scale={scale}
          />
        );
      }
      return block.asset === null ? null : (
        <img
          className={styles.picture}
          style={{ width: `${block.widthMm * scale}mm` }}
          src={`data:${block.asset.mediaType};base64,${block.asset.data}`}
          alt={block.alternativeText}
        />
      );
    case 'page-break':
      return <hr className={styles.break} />;
  }
}

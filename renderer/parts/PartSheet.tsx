/** One part of the document as it is printed: a sheet of the layout's paper with the part on it, at any scale. */
import { makeStyles } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { PartName } from '../../shared/model/plan/parts.ts';
import { CONTENTS_TITLE, type ContentsEntry } from '../../shared/view/layout/contents.ts';
import { COVER_FRAME_GAP_PT, COVER_RULE_COLOUR, type CoverLine, layOutCover } from '../../shared/view/layout/cover.ts';
import { listFrontPages } from '../../shared/view/layout/front-pages.ts';
import { getImprintStyle, listImprintRows } from '../../shared/view/layout/imprint.ts';
import type { Layout } from '../../shared/view/layout/layout.ts';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import { formatRemark } from '../../shared/view/layout/official-terms.ts';
import { getRunsText, type ResolvedPlan } from '../../shared/view/resolve/resolved-plan.ts';
import { PageBlock, toPageCss } from '../paper/PageBlock.tsx';
import { ResolvedText } from '../paper/ResolvedText.tsx';
import { PAPER } from '../ui/theme.ts';

const useStyles = makeStyles({
  sheet: { position: 'relative', boxSizing: 'border-box', ...PAPER },
  text: { position: 'relative', display: 'flow-root', height: '100%' },
  line: { margin: 0, whiteSpace: 'pre-wrap' },
  title: { margin: 0, textAlign: 'center' },
  frame: { position: 'absolute', pointerEvents: 'none' },
  entry: { display: 'flex', margin: 0, alignItems: 'baseline' },
  leader: { flexGrow: 1, minWidth: '1em', margin: '0 0.2em', borderBottom: '1px dotted currentColor' },
  imprint: { borderTop: '1.2pt solid', borderBottom: '1.2pt solid' },
  row: { display: 'flex', justifyContent: 'space-between', '& + &': { borderTop: '0.75pt solid' } },
});

type Drawn = { readonly plan: ResolvedPlan; readonly scale: number };
type ContentsProps = {
  /** What the contents page lists of the blocks and attachments, which are looked at nowhere else. */
  readonly contents: readonly ContentsEntry[];
};

function CoverLineText({ line, scale }: { readonly line: CoverLine; readonly scale: number }) {
  const styles = useStyles();
  const { runs, style, align, beforePt, rule } = line;
  const border =
    rule === undefined
      ? {}
      : { [rule.side === 'above' ? 'borderTop' : 'borderBottom']: `${rule.pt * scale}pt solid #${COVER_RULE_COLOUR}` };
  return (
    <p
      className={styles.line}
      style={{ ...toPageCss(style, scale), textAlign: align, marginTop: `${beforePt * scale}pt`, ...border }}
    >
      <ResolvedText runs={runs} />
    </p>
  );
}

function CoverText({ plan, scale }: Drawn) {
  const styles = useStyles();
  const cover = layOutCover(plan, getLayout(plan));
  if (cover === null) return null;
  const gap = `${-COVER_FRAME_GAP_PT * scale}pt`;
  return (
    <>
      {cover.hasFrame && (
        <div className={styles.frame} style={{ inset: gap, border: `${5 * scale}pt double currentColor` }} />
      )}
      {cover.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own
        <CoverLineText key={index} line={line} scale={scale} />
      ))}
    </>
  );
}

function SheetTitle({ text, plan, scale }: Drawn & { readonly text: string }) {
  const styles = useStyles();
  const { title, body, blankLines } = getLayout(plan);
  const after = `${blankLines.afterTitle * body.linePt * scale}pt`;
  return (
    <p className={styles.title} style={{ ...toPageCss(title, scale), marginBottom: after }}>
      {text}
    </p>
  );
}

function ContentsText({ plan, contents, scale }: Drawn & ContentsProps) {
  const styles = useStyles();
  const { body } = getLayout(plan);
  return (
    <>
      <SheetTitle text={CONTENTS_TITLE} plan={plan} scale={scale} />
      {contents.map(({ id, depth, text }) => (
        <p key={id} className={styles.entry} style={{ ...toPageCss(body, scale), paddingLeft: `${depth}em` }}>
          <span>{text}</span>
          <span className={styles.leader} />
        </p>
      ))}
    </>
  );
}

export function ImprintText({ plan, scale }: Drawn) {
  const styles = useStyles();
  const css = toPageCss(getImprintStyle(getLayout(plan)), scale);
  return (
    <div className={styles.imprint} style={css}>
      {listImprintRows(plan.parts).map(({ left, right, hangCells }) => (
        <div key={left} className={styles.row} style={{ padding: '0 1em' }}>
          <span style={{ paddingLeft: `${hangCells}em`, textIndent: `${-hangCells}em` }}>{left}</span>
          <span>{right}</span>
        </div>
      ))}
    </div>
  );
}

function RemarkText({ plan, scale }: Drawn) {
  const styles = useStyles();
  const text = getRunsText(plan.parts.remark?.text ?? []).trim();
  return (
    <p className={styles.line} style={{ ...toPageCss(getLayout(plan).body, scale), textIndent: '2em' }}>
      {text === '' ? '' : formatRemark(text)}
    </p>
  );
}

export function PartText({ part, contents, ...drawn }: Drawn & ContentsProps & { readonly part: PartName }) {
  switch (part) {
    case 'cover':
      return <CoverText {...drawn} />;
    case 'contents':
      return <ContentsText {...drawn} contents={contents} />;
    case 'remark':
      return <RemarkText {...drawn} />;
    case 'imprint':
      return <ImprintText {...drawn} />;
    default:
      return listFrontPages(drawn.plan)
        .filter((page) => page.part === part)
        .map(({ title, blocks }) => (
          <div key={part}>
            <SheetTitle text={title} {...drawn} />
            {blocks.map((block) => (
              <PageBlock key={block.id} block={block} {...drawn} />
            ))}
          </div>
        ));
  }
}

/** Size and margins of a sheet of the layout's paper. */
export function toSheetCss({ page }: Layout, scale: number): CSSProperties {
  const mm = (millimetres: number) => `${millimetres * scale}mm`;
  return {
    width: mm(page.widthMm),
    minHeight: mm(page.heightMm),
    padding: [page.topMm, page.rightMm, page.bottomMm, page.leftMm].map(mm).join(' '),
  };
}

type Props = Drawn & ContentsProps & { readonly part: PartName };

/** A whole sheet with one part on it. */
export function PartSheet({ part, plan, contents, scale }: Props) {
  const styles = useStyles();
  const layout = getLayout(plan);
  return (
    <div className={styles.sheet} style={toSheetCss(layout, scale)}>
      <div className={styles.text} style={part === 'cover' ? { height: coverHeight(layout, scale) } : {}}>
        <PartText part={part} plan={plan} contents={contents} scale={scale} />
      </div>
    </div>
  );
}

function coverHeight({ page }: Layout, scale: number): string {
  return `${(page.heightMm - page.topMm - page.bottomMm) * scale}mm`;
}

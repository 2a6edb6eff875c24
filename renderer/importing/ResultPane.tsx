/** The plan the source reads as, on its page: live markers, the layout's typefaces. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ImportedPlan } from '../../shared/exchange/import/imported.ts';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import { PageBlock, PageTitle, toPageCss } from '../paper/PageBlock.tsx';
import { ResolvedText } from '../paper/ResolvedText.tsx';
import { colors, PAPER } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { LinePane } from './LinePane.tsx';
import { findRowAt, listResultRows, type ResultRow } from './result-rows.ts';
import type { PaneLink } from './use-linked-panes.ts';

const useStyles = makeStyles({
  desk: {
    height: '100%',
    backgroundColor: colors.zfDesk,
    padding: '14px 20px 0',
    display: 'flex',
    justifyContent: 'center',
  },
  page: {
    height: '100%',
    width: '100%',
    maxWidth: '720px',
    ...PAPER,
    boxShadow: tokens.shadow4,
  },
  row: { padding: '0 44px', borderLeft: '3px solid transparent' },
  current: { backgroundColor: tokens.colorBrandBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  signed: { margin: 0, textAlign: 'right', paddingRight: '4em' },
  label: { margin: 0, paddingTop: '20px' },
});

/** The page is drawn a little smaller than it prints, so that a line holds as many characters. */
const SCALE = 0.78;
const CHARACTERS_PER_ROW = 34;
const PX_PER_PT = 96 / 72;

type Props = {
  readonly imported: ImportedPlan;
  readonly currentLine: number | null;
  readonly link: PaneLink;
};

export function ResultPane({ imported, currentLine, link }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { plan, rows } = useMemo(() => listResultRows(imported), [imported]);
  const layout = getLayout(plan);
  const linePx = layout.body.linePt * SCALE * PX_PER_PT;
  const currentKey = currentLine === null ? null : rows[findRowAt(rows, currentLine)]?.key;
  const draw = (row: ResultRow) => {
    switch (row.type) {
      case 'title':
        return <PageTitle runs={row.runs} plan={plan} scale={SCALE} />;
      case 'block':
        return <PageBlock block={row.block} plan={plan} scale={SCALE} />;
      case 'label':
        return (
          <p className={styles.label} style={toPageCss(layout.attachmentLabel, SCALE)}>
            {row.text}
          </p>
        );
      case 'signed':
        return (
          <p className={styles.signed} style={toPageCss(layout.body, SCALE)}>
            <ResolvedText runs={row.runs} />
          </p>
        );
    }
  };
  return (
    <div className={styles.desk}>
      <div className={styles.page}>
        <LinePane
          id="import-result"
          label={t('importing:result')}
          rows={rows}
          link={link}
          paddingPx={40}
          estimateHeightPx={({ length }) => Math.max(1, Math.ceil((length + 4) / CHARACTERS_PER_ROW)) * linePx}
          getKey={({ key }) => key}
          renderRow={(row) => (
            <div className={mergeClasses(styles.row, row.key === currentKey && styles.current)} data-block={row.key}>
              {draw(row)}
            </div>
          )}
        />
      </div>
    </div>
  );
}

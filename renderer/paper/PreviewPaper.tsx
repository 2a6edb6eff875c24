/** Blocks on a small sheet of paper as they will read in the plan, before they are put into it. */
import { makeStyles } from '@fluentui/react-components';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { getFontFamilyCss } from '../../shared/view/fonts/fonts.ts';
import type { ResolvedBlock } from '../../shared/view/resolve/resolved-plan.ts';
import { colors } from '../ui/theme.ts';
import { ResolvedRows } from './ResolvedRows.tsx';
import { ResolvedText } from './ResolvedText.tsx';

const useStyles = makeStyles({
  paper: {
    margin: '6px 0',
    padding: '7px 9px',
    backgroundColor: colors.zfSlip,
    borderRadius: '5px',
    fontFamily: getFontFamilyCss('fang'),
    fontSize: '14px',
    lineHeight: 1.7,
    maxHeight: '260px',
    overflowY: 'auto',
  },
  block: { margin: 0, textIndent: '2em' },
  cell: { border: `1px solid ${colors.zfSlipRule}`, padding: '1px 6px', fontSize: '12px' },
  table: { borderCollapse: 'collapse', width: '100%', margin: '4px 0' },
});

type ShownMarker = { readonly text: string; readonly follow: string };

type Props = {
  readonly label: string;
  readonly blocks: readonly ResolvedBlock[];
  /** Whose typefaces the markers have. */
  readonly scheme: NumberingScheme | undefined;
  /** By block, markers that hold in the place of the blocks' own. */
  readonly markers?: ReadonlyMap<string, ShownMarker | undefined>;
};

export function PreviewPaper({ label, blocks, scheme, markers }: Props) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div
      className={styles.paper}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
    >
      {blocks.map((block) => {
        if (block.type === 'table') {
          return (
            <table key={block.id} className={styles.table}>
              <ResolvedRows rows={block.rows} cellClassName={styles.cell} />
            </table>
          );
        }
        if (block.type !== 'numbered' && block.type !== 'paragraph') return null;
        const marker = block.type === 'numbered' ? (markers?.get(block.id) ?? block.marker) : null;
        const face = block.type === 'numbered' ? scheme?.levels[block.level]?.font : undefined;
        return (
          <p key={block.id} className={styles.block}>
            {marker !== null && (
              <span style={face === undefined ? undefined : { fontFamily: getFontFamilyCss(face) }}>
                {marker.text}
                {marker.follow}
              </span>
            )}
            <ResolvedText runs={block.runs} />
          </p>
        );
      })}
    </div>
  );
}

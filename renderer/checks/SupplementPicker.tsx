/** What makes good something missing: up to three choices, each shown as it will stand in the plan, and the button that puts it in. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Missing } from '../../shared/completeness/missing.ts';
import { getFontFamilyCss } from '../../shared/units/fonts.ts';
import { insertSupplement } from '../state/commands/insert-supplement.ts';
import { readPlan, useEditorStore } from '../state/editor-store.ts';
import { ResolvedRows } from '../ui/ResolvedRows.tsx';
import { ResolvedText } from '../ui/ResolvedText.tsx';
import { useTranslate } from '../ui/translate.ts';
import type { ShownSupplement } from './supplement-library.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '0 10px 8px' },
  choices: { display: 'flex', flexDirection: 'column', gap: '2px', border: 'none', margin: 0, padding: 0 },
  choice: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    padding: '3px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    cursor: 'pointer',
  },
  radio: { margin: 0, accentColor: tokens.colorBrandBackground, flexShrink: 0 },
  from: { color: tokens.colorNeutralForeground3 },
  paper: {
    padding: '6px 9px',
    backgroundColor: '#faf7f2',
    borderRadius: '5px',
    fontFamily: getFontFamilyCss('fang'),
    fontSize: '13px',
    lineHeight: 1.7,
    maxHeight: '220px',
    overflowY: 'auto',
  },
  block: { margin: 0, textIndent: '2em' },
  heading: { fontWeight: 600 },
  table: { borderCollapse: 'collapse', width: '100%', margin: '4px 0' },
  cell: { border: '1px solid #bbb', padding: '1px 5px', fontSize: '12px' },
  foot: { display: 'flex', justifyContent: 'flex-end' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

function Preview({ blocks }: { readonly blocks: ShownSupplement['blocks'] }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div
      className={styles.paper}
      role="group"
      aria-label={t('checks:supplement-preview')}
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
        return (
          <p
            key={block.id}
            className={mergeClasses(styles.block, block.type === 'numbered' && block.level === 0 && styles.heading)}
          >
            {block.type === 'numbered' && `${block.marker.text}${block.marker.follow}`}
            <ResolvedText runs={block.runs} />
          </p>
        );
      })}
    </div>
  );
}

/** Loads what can be put in; `null` while it is on its way. */
function useOffers(missing: Missing): readonly ShownSupplement[] | null {
  const [offers, setOffers] = useState<readonly ShownSupplement[] | null>(null);
  // What has changed since shows in the numbers and the place.
  const snapshot = useEditorStore((state) => state.snapshot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the snapshot stands for the plan as it is now
  useEffect(() => {
    let isWanted = true;
    void import('./supplement-library.ts').then(({ offerSupplements }) => {
      const plan = readPlan();
      if (isWanted && plan !== null) setOffers(offerSupplements(plan, missing));
    });
    return () => {
      isWanted = false;
    };
  }, [missing, snapshot]);
  return offers;
}

export default function SupplementPicker({ missing }: { readonly missing: Missing }) {
  const styles = useStyles();
  const t = useTranslate();
  const name = useId();
  const offers = useOffers(missing);
  const [chosen, setChosen] = useState(0);
  const offer = offers?.[Math.min(chosen, (offers?.length ?? 1) - 1)];
  if (offers === null)
    return <div className={mergeClasses(styles.root, styles.quiet)}>{t('checks:supplement-waiting')}</div>;
  if (offer === undefined)
    return <div className={mergeClasses(styles.root, styles.quiet)}>{t('checks:supplement-none')}</div>;
  return (
    <div className={styles.root}>
      <fieldset className={styles.choices} aria-label={t('checks:supplement-choices')}>
        {offers.map(({ supplement: { id, title, origin, from } }, index) => (
          <label key={id} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={offers[index] === offer}
              onChange={() => setChosen(index)}
            />
            <span>
              {title} <span className={styles.from}>{t(`checks:supplement-${origin}`, { from })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Preview blocks={offer.blocks} />
      <div className={styles.foot}>
        <Button size="small" appearance="primary" onClick={() => insertSupplement(offer.supplement)}>
          {t('checks:supplement-insert')}
        </Button>
      </div>
    </div>
  );
}

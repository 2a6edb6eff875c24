/** What makes good something missing: up to three choices, each shown as it will stand in the plan, and the button that puts it in. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Missing } from '../../shared/judgement/requirements/missing.ts';
import { PreviewPaper } from '../paper/PreviewPaper.tsx';
import { insertSupplement } from '../state/commands/insert-supplement.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { getPlanWorker } from '../state/plan-worker/plan-worker.ts';
import type { ShownSupplement } from '../state/plan-worker/supplement-library.ts';
import { useTranslate } from '../ui/translate.ts';

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
  foot: { display: 'flex', justifyContent: 'flex-end' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What can be put in; `null` while it is on its way. */
function useOffers(missing: Missing): readonly ShownSupplement[] | null {
  const [offers, setOffers] = useState<readonly ShownSupplement[] | null>(null);
  // What has changed since shows in the numbers and the place.
  const snapshot = useEditorStore((state) => state.snapshot);
  useEffect(() => {
    let isWanted = true;
    if (snapshot !== null) {
      getPlanWorker()
        .ask(snapshot, { kind: 'supplement', missing })
        .then((answer) => isWanted && setOffers(answer), reportError);
    }
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
  const scheme = useEditorStore((state) => state.settings?.scheme);
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
      <PreviewPaper label={t('checks:supplement-preview')} blocks={offer.blocks} scheme={scheme} />
      <div className={styles.foot}>
        <Button size="small" appearance="primary" onClick={() => insertSupplement(offer.supplement)}>
          {t('checks:supplement-insert')}
        </Button>
      </div>
    </div>
  );
}

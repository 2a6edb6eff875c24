/** A source that holds several plans: taken as one, or parted, with a box for each plan to open. */
import { Button, Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ImportedPlan } from '../../shared/exchange/import/imported.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  found: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '180px', overflowY: 'auto' },
  part: { display: 'flex', alignItems: 'center' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    padding: '3px 6px',
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  shown: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground2 },
});

export type PartsChoice = {
  readonly isSplit: boolean;
  /** Index of the part on show. */
  readonly shown: number;
  /** Indexes of the parts to open. */
  readonly ticked: ReadonlySet<number>;
};

type Props = {
  readonly parts: readonly ImportedPlan[];
  readonly choice: PartsChoice;
  onChange(choice: PartsChoice): void;
};

export function PartsList({ parts, choice, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const tick = (index: number, isTicked: boolean) => {
    const ticked = new Set(choice.ticked);
    if (isTicked) ticked.add(index);
    else ticked.delete(index);
    onChange({ ...choice, ticked });
  };
  return (
    <section className={styles.root} aria-labelledby="import-parts">
      <h2 className={styles.found} id="import-parts">
        {t('importing:parts-found', { count: parts.length })}
      </h2>
      <RadioGroup
        layout="horizontal"
        aria-labelledby="import-parts"
        value={choice.isSplit ? 'split' : 'whole'}
        onChange={(_, { value }) => onChange({ ...choice, isSplit: value === 'split' })}
      >
        <Radio value="whole" label={t('importing:whole')} />
        <Radio value="split" label={t('importing:split')} />
      </RadioGroup>
      {choice.isSplit && (
        <ul className={styles.list}>
          {parts.map(({ plan }, index) => {
            const title = resolveTitleText(plan) || t('app:untitled');
            return (
              <li key={plan.id} className={styles.part}>
                <Checkbox
                  checked={choice.ticked.has(index)}
                  aria-label={t('importing:open-part', { title })}
                  onChange={(_, { checked }) => tick(index, checked === true)}
                />
                <Button
                  appearance="transparent"
                  size="small"
                  className={mergeClasses(styles.title, choice.shown === index && styles.shown)}
                  aria-current={choice.shown === index || undefined}
                  title={title}
                  onClick={() => onChange({ ...choice, shown: index })}
                >
                  <span>{title}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** The steps of a flow chart as a list that is written, reordered and shortened. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, BranchRegular, DeleteRegular } from '@fluentui/react-icons';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { newStepDraft, type StepDraft } from './figure-draft.ts';
import { StepFields } from './StepFields.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px', alignItems: 'start' },
  buttons: { display: 'flex' },
  adds: { display: 'flex', gap: '8px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const MAX_STEPS = 40;

type Props = { readonly steps: readonly StepDraft[]; onChange(steps: readonly StepDraft[]): void };

function move(steps: readonly StepDraft[], from: number, by: 1 | -1): readonly StepDraft[] {
  const moved = [...steps];
  const [step] = moved.splice(from, 1);
  if (step !== undefined) moved.splice(from + by, 0, step);
  return moved;
}

export function StepsForm({ steps, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const replace = (step: StepDraft) => onChange(steps.map((each) => (each.id === step.id ? step : each)));
  return (
    <div className={styles.root}>
      {steps.map((step, index) => {
        const label = t(step.kind === 'step' ? 'figures:step-number' : 'figures:decision-number', {
          number: index + 1,
        });
        return (
          <div key={step.id} className={styles.step}>
            {step.kind === 'step' ? (
              <StepFields label={label} step={step} onChange={(part) => replace({ ...step, ...part })} />
            ) : (
              <DecisionFields label={label} decision={step} onChange={replace} />
            )}
            <span className={styles.buttons}>
              <IconButton
                label={`${label} ${t('figures:move-up')}`}
                icon={<ArrowUpRegular />}
                isDisabled={index === 0}
                onClick={() => onChange(move(steps, index, -1))}
              />
              <IconButton
                label={`${label} ${t('figures:move-down')}`}
                icon={<ArrowDownRegular />}
                isDisabled={index === steps.length - 1}
                onClick={() => onChange(move(steps, index, 1))}
              />
              <IconButton
                label={`${label} ${t('figures:remove')}`}
                icon={<DeleteRegular />}
                isDisabled={steps.length === 1}
                onClick={() => onChange(steps.filter(({ id }) => id !== step.id))}
              />
            </span>
          </div>
        );
      })}
      <div className={styles.adds}>
        {(['step', 'decision'] as const).map((kind) => (
          <Button
            key={kind}
            size="small"
            appearance="subtle"
            icon={kind === 'step' ? <AddRegular /> : <BranchRegular />}
            disabled={steps.length >= MAX_STEPS}
            onClick={() => onChange([...steps, newStepDraft(kind)])}
          >
            {t(`figures:add-${kind}`)}
          </Button>
        ))}
      </div>
      <div className={styles.hint}>{t('figures:steps-hint')}</div>
    </div>
  );
}

/** A decision of a flow chart: the question, and its ways with their steps. */
import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import { newPlainDraft, newWayDraft, type StepDraft, type WayDraft } from './figure-draft.ts';
import { StepFields } from './StepFields.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  way: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    padding: '6px 0 6px 10px',
    border: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  label: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: 'flex-start' },
});

const MAX_WAYS = 4;
const MAX_STEPS = 20;

type DecisionDraft = Extract<StepDraft, { kind: 'decision' }>;
type Props = { readonly label: string; readonly decision: DecisionDraft; onChange(decision: DecisionDraft): void };

export function DecisionFields({ label, decision, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { ways } = decision;
  const changeWay = (id: number, part: Partial<WayDraft>) =>
    onChange({ ...decision, ways: ways.map((way) => (way.id === id ? { ...way, ...part } : way)) });
  return (
    <div className={styles.root}>
      <Input
        size="small"
        maxLength={100}
        placeholder={t('figures:question')}
        aria-label={`${label} ${t('figures:question')}`}
        value={decision.text}
        onChange={(_, { value }) => onChange({ ...decision, text: value })}
      />
      {ways.map((way, index) => {
        const name = `${label} ${t('figures:way-number', { number: index + 1 })}`;
        return (
          <fieldset key={way.id} className={styles.way} aria-label={name}>
            <div className={styles.head}>
              <Input
                className={styles.label}
                size="small"
                maxLength={50}
                placeholder={t('figures:way-label')}
                aria-label={`${name} ${t('figures:way-label')}`}
                value={way.label}
                onChange={(_, { value }) => changeWay(way.id, { label: value })}
              />
              <Checkbox
                label={t('figures:way-ends')}
                checked={way.ends}
                onChange={(_, { checked }) => changeWay(way.id, { ends: checked === true })}
              />
              <IconButton
                label={`${name} ${t('figures:add-step')}`}
                icon={<AddRegular />}
                isDisabled={way.steps.length >= MAX_STEPS}
                onClick={() => changeWay(way.id, { steps: [...way.steps, newPlainDraft()] })}
              />
              <IconButton
                label={`${name} ${t('figures:remove')}`}
                icon={<DeleteRegular />}
                isDisabled={ways.length <= 2}
                onClick={() => onChange({ ...decision, ways: ways.filter(({ id }) => id !== way.id) })}
              />
            </div>
            {way.steps.map((step, place) => {
              const stepName = `${name} ${t('figures:step-number', { number: place + 1 })}`;
              return (
                <StepFields
                  key={step.id}
                  label={stepName}
                  step={step}
                  onChange={(part) =>
                    changeWay(way.id, {
                      steps: way.steps.map((each) => (each.id === step.id ? { ...each, ...part } : each)),
                    })
                  }
                >
                  <IconButton
                    label={`${stepName} ${t('figures:remove')}`}
                    icon={<DeleteRegular />}
                    onClick={() => changeWay(way.id, { steps: way.steps.filter(({ id }) => id !== step.id) })}
                  />
                </StepFields>
              );
            })}
          </fieldset>
        );
      })}
      {ways.length < MAX_WAYS && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => onChange({ ...decision, ways: [...ways, newWayDraft()] })}
        >
          {t('figures:add-way')}
        </Button>
      )}
    </div>
  );
}

/** The fields of a duty table: period, shifts, people, turns, holidays and absences. */
import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { DUTY_TURNS, type DutyTurn } from '../../shared/model/plan/duty.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';
import { type MessageKey, useTranslate } from '../ui/translate.ts';
import { DutyPeople } from './DutyPeople.tsx';
import { DutyShifts } from './DutyShifts.tsx';
import type { DutyDraft, ReadDraft, TypedField } from './duty-draft.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '10px' },
  checks: { display: 'flex', flexDirection: 'column' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

type Props = {
  readonly draft: DutyDraft;
  readonly read: ReadDraft;
  readonly facts: Facts;
  onChange(draft: DutyDraft): void;
};

const PER_SHIFT = [1, 2, 3, 4, 5, 6];

function TypedDays({ field, draft, read, onChange }: Props & { readonly field: TypedField }) {
  const t = useTranslate();
  const faults = read.typedFaults[field].map(({ fault, line, text }) =>
    t(`tables:duty-typed-${fault}`, { line, text }),
  );
  const contradictions =
    field === 'workdays' ? read.contradictions.map((date) => t('tables:duty-contradiction', { date })) : [];
  const messages = [...faults, ...contradictions];
  const label: MessageKey = `tables:duty-${field}`;
  return (
    <Field label={t(label)} {...(messages.length > 0 && { validationMessage: messages.join('\n') })}>
      <Textarea
        size="small"
        rows={2}
        resize="vertical"
        placeholder={t(`tables:duty-${field}-hint`)}
        value={draft[field]}
        onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
      />
    </Field>
  );
}

export function DutyForm(props: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { draft, facts, onChange } = props;
  return (
    <div className={styles.root}>
      <div className={styles.pair}>
        {(['start', 'end'] as const).map((edge) => (
          <Field key={edge} label={t(`tables:duty-${edge}`)}>
            <Input
              size="small"
              type="date"
              value={draft[edge]}
              onChange={(_, { value }) => onChange({ ...draft, [edge]: value })}
            />
          </Field>
        ))}
      </div>
      <h3 className={styles.heading}>{t('tables:duty-shifts')}</h3>
      <DutyShifts draft={draft} onChange={onChange} />
      <h3 className={styles.heading}>{t('tables:duty-people')}</h3>
      <DutyPeople draft={draft} facts={facts} onChange={onChange} />
      <div className={styles.pair}>
        <Field label={t('tables:duty-turn')}>
          <Select
            size="small"
            value={draft.turn}
            onChange={(_, { value }) => onChange({ ...draft, turn: value as DutyTurn })}
          >
            {DUTY_TURNS.map((turn) => (
              <option key={turn} value={turn}>
                {t(`tables:duty-turn-${turn}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('tables:duty-per-shift')}>
          <Select
            size="small"
            value={String(draft.membersPerShift)}
            onChange={(_, { value }) => onChange({ ...draft, membersPerShift: Number(value) })}
          >
            {PER_SHIFT.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.checks}>
        <Checkbox
          label={t('tables:duty-apart')}
          checked={draft.isHolidayApart}
          onChange={(_, { checked }) => onChange({ ...draft, isHolidayApart: checked === true })}
        />
        {draft.turn === 'by-day' && (
          <Checkbox
            label={t('tables:duty-successive')}
            checked={draft.avoidsSuccessive}
            onChange={(_, { checked }) => onChange({ ...draft, avoidsSuccessive: checked === true })}
          />
        )}
      </div>
      <TypedDays {...props} field="holidays" />
      <TypedDays {...props} field="workdays" />
      <TypedDays {...props} field="absences" />
    </div>
  );
}

/** The shifts of a day, each with its name and hours. */
import { Button, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import type { DutyDraft } from './duty-draft.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  shift: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 108px 108px 32px',
    gap: '6px',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  input: { minWidth: 0 },
  add: { alignSelf: 'flex-start' },
});

const MAX_SHIFTS = 6;

type Props = { readonly draft: DutyDraft; onChange(draft: DutyDraft): void };

export function DutyShifts({ draft, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { shifts } = draft;
  const change = (index: number, part: Partial<DutyDraft['shifts'][number]>) =>
    onChange({ ...draft, shifts: shifts.map((shift, at) => (at === index ? { ...shift, ...part } : shift)) });
  const add = () => {
    const last = shifts.at(-1);
    const name = t('tables:duty-new-shift', { number: shifts.length + 1 });
    onChange({ ...draft, shifts: [...shifts, { name, from: last?.to ?? '08:00', to: last?.from ?? '18:00' }] });
  };
  return (
    <div className={styles.root}>
      {shifts.map((shift, index) => {
        const number = t('tables:duty-shift', { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift is its place
          <fieldset key={index} className={styles.shift} aria-label={number}>
            <Input
              className={styles.input}
              size="small"
              aria-label={`${number} ${t('tables:duty-shift-name')}`}
              value={shift.name}
              maxLength={50}
              onChange={(_, { value }) => change(index, { name: value })}
            />
            {(['from', 'to'] as const).map((edge) => (
              <Input
                key={edge}
                className={styles.input}
                size="small"
                type="time"
                aria-label={`${number} ${t(`tables:duty-shift-${edge}`)}`}
                value={shift[edge]}
                onChange={(_, { value }) => change(index, { [edge]: value })}
              />
            ))}
            <IconButton
              label={t('tables:duty-remove-shift', { name: shift.name || number })}
              icon={<DeleteRegular />}
              isDisabled={shifts.length === 1}
              onClick={() => onChange({ ...draft, shifts: shifts.filter((_, at) => at !== index) })}
            />
          </fieldset>
        );
      })}
      {shifts.length < MAX_SHIFTS && (
        <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
          {t('tables:duty-add-shift')}
        </Button>
      )}
    </div>
  );
}

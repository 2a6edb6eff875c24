/** One step of a flow chart as a row: who, within what time, what. */
import { Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslate } from '../ui/translate.ts';
import type { PlainDraft } from './figure-draft.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, 5fr) auto',
    gap: '6px',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  input: { minWidth: 0 },
});

const MAX_LENGTH = 200;

type Props = {
  /** 第 2 步. */
  readonly label: string;
  readonly step: PlainDraft;
  /** Buttons at the end of the row. */
  readonly children?: ReactNode;
  onChange(part: Partial<Omit<PlainDraft, 'id'>>): void;
};

export function StepFields({ label, step, children, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const fields = [
    ['who', 'who'],
    ['limit', 'limit'],
    ['text', 'deed'],
  ] as const;
  return (
    <fieldset className={styles.row} aria-label={label}>
      {fields.map(([part, name]) => (
        <Input
          key={part}
          className={styles.input}
          size="small"
          maxLength={MAX_LENGTH}
          placeholder={t(`figures:${name}`)}
          aria-label={`${label} ${t(`figures:${name}`)}`}
          value={step[part]}
          onChange={(_, { value }) => onChange({ [part]: value })}
        />
      ))}
      <span>{children}</span>
    </fieldset>
  );
}

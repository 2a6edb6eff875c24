/** One fact: its label, its value, what looks wrong with it, and how often the plan mentions it. */
import { Button, Field, type InputProps, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef } from 'react';
import { findFactWarning } from '../../shared/content/facts/fact-warnings.ts';
import { tidyDays } from '../../shared/language/words/plan-day.ts';
import { FACT_MAX_LENGTH, type FactKind } from '../../shared/model/plan/facts.ts';
import { DraftInput } from '../ui/DraftInput.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  label: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '22px', fontSize: tokens.fontSizeBase200 },
  name: { color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1 },
  date: { position: 'absolute', width: 0, height: 0, opacity: 0, pointerEvents: 'none' },
});

type Props = {
  readonly label: string;
  /** Its accessible name where the label alone would not tell fields apart. */
  readonly accessibleName?: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly hint?: string | undefined;
  /** Beside the label: mentions, the way to remove it. */
  readonly extra?: ReactNode;
  readonly hasLabel?: boolean;
  readonly size?: InputProps['size'];
  /** What it goes by, so that findings can lead to it. */
  readonly fieldKey?: string;
  readonly maxLength?: number;
  onCommit(value: string): void;
};

function DateButton({ onPick }: { onPick(value: string): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip content={t('facts:pick-date')} relationship="label">
        <Button
          appearance="transparent"
          size="small"
          icon={<CalendarRegular />}
          onClick={() => input.current?.showPicker()}
        />
      </Tooltip>
      <input
        ref={input}
        type="date"
        className={styles.date}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          if (event.target.value !== '') onPick(event.target.value);
        }}
      />
    </>
  );
}

export function FactField(props: Props) {
  const {
    label,
    accessibleName,
    kind,
    value,
    hint,
    extra,
    hasLabel = true,
    size = 'small',
    fieldKey,
    onCommit,
  } = props;
  const styles = useStyles();
  const t = useTranslate();
  const warning = findFactWarning(kind, value);
  const commit = (text: string) => onCommit(kind === 'date' || kind === 'period' ? tidyDays(kind, text) : text);
  return (
    <div className={styles.root}>
      {hasLabel && (
        <div className={styles.label}>
          <span className={styles.name} aria-hidden="true">
            {label}
          </span>
          <span className={styles.grow} />
          {extra}
        </div>
      )}
      <Field
        {...(warning === null
          ? {}
          : { validationState: 'warning' as const, validationMessage: t(`facts:warn-${warning}`) })}
      >
        <DraftInput
          className={styles.input}
          size={size}
          aria-label={accessibleName ?? label}
          value={value}
          maxLength={props.maxLength ?? FACT_MAX_LENGTH}
          {...(fieldKey === undefined ? {} : { 'data-field': fieldKey })}
          {...(hint === undefined ? {} : { placeholder: hint })}
          {...(kind === 'date' ? { contentAfter: <DateButton onPick={commit} /> } : {})}
          {...(kind === 'phone' ? { type: 'tel' as const } : {})}
          onCommit={commit}
        />
      </Field>
    </div>
  );
}

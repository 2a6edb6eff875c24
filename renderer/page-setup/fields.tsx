/** Fields of numbers, sizes and faces. What is typed counts as soon as it is one; until then the field says what it wants. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { FONT_ROLES, type FontRole } from '../../shared/model/numbering/scheme.ts';
import { formatTypeSize, parseTypeSize, TYPE_SIZES } from '../../shared/view/layout/type-sizes.ts';
import { useTranslate } from '../ui/translate.ts';

type NumberProps = { readonly label: string; readonly value: number; onChange(value: number): void };

const MOST = 1000;

/** A decimal number of at most 1000; the page itself says which are sensible. */
export function NumberField({ label, value, onChange }: NumberProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const read = (text: string) => (/^\d+(?:\.\d+)?$/.test(text.trim()) ? Math.min(MOST, Number(text)) : null);
  const isWrong = draft !== null && read(draft) === null;
  return (
    <Field
      label={label}
      size="small"
      {...(isWrong ? { validationState: 'error' as const, validationMessage: t('pageSetup:not-a-number') } : {})}
    >
      <Input
        size="small"
        inputMode="decimal"
        input={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0 }}
        maxLength={8}
        value={draft ?? String(Math.round(value * 100) / 100)}
        onChange={(_, { value: text }) => {
          setDraft(text);
          const number = read(text);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setDraft(null)}
      />
    </Field>
  );
}

/** A size of type by its name or in points. */
export function SizeField({ label, value, onChange }: NumberProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const list = useId();
  const isWrong = draft !== null && parseTypeSize(draft) === null;
  return (
    <div>
      <Field
        label={label}
        size="small"
        {...(isWrong ? { validationState: 'error' as const, validationMessage: t('pageSetup:not-a-size') } : {})}
      >
        <Input
          size="small"
          input={{ style: { minWidth: 0 }, list }}
          style={{ minWidth: 0 }}
          maxLength={8}
          value={draft ?? formatTypeSize(value)}
          onChange={(_, { value: text }) => {
            setDraft(text);
            const size = parseTypeSize(text);
            if (size !== null) onChange(size);
          }}
          onBlur={() => setDraft(null)}
        />
      </Field>
      <datalist id={list}>
        {TYPE_SIZES.map(([name, size]) => (
          <option key={name} value={name}>
            {`${size} pt`}
          </option>
        ))}
      </datalist>
    </div>
  );
}

type FontProps = { readonly label: string; readonly value: FontRole; onChange(value: FontRole): void };

export function FontField({ label, value, onChange }: FontProps) {
  const t = useTranslate();
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, { value: font }) => onChange(font as FontRole)}>
        {FONT_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`pageSetup:font-${role}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

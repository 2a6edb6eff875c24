/** A line of a part: typed words, or a fact chosen from the plan's own that stays live. */
import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { type Facts, UNIT_FACT_KEYS } from '../../shared/model/plan/facts.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import { readTitleText } from '../../shared/view/resolve/title-text.ts';
import { useTranslate } from '../ui/translate.ts';

const MAX_LENGTH = 500;

type Choice = { readonly key: string; readonly name: string; readonly content: Inline[] };

/** What a line may show: people by their roles, and facts by their names. */
function listChoices({ people, entries, unit }: Facts): Choice[] {
  const units = Object.entries(UNIT_FACT_KEYS).filter(([, field]) => unit[field].trim() !== '');
  return [
    ...units.map(([key]): Choice => ({ key: `fact.${key}`, name: key, content: [{ type: 'fact', key }] })),
    ...people.map(
      ({ id, role }): Choice => ({
        key: `person.${id}`,
        name: role,
        content: [{ type: 'person', personId: id, field: 'name' }],
      }),
    ),
    ...entries.map(({ key }): Choice => ({ key: `entry.${key}`, name: key, content: [{ type: 'fact', key }] })),
  ];
}

type Props = {
  readonly label: string;
  readonly hasLabel?: boolean;
  readonly facts: Facts;
  readonly value: readonly Inline[];
  onChange(value: Inline[]): void;
};

export function WordsField({ label, hasLabel = true, facts, value, onChange }: Props) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const text = draft.trim();
    onChange(text === '' ? [] : [{ type: 'text', text }]);
    setDraft(null);
  };
  const box = (
    <Combobox
      freeform
      size="small"
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0 }, maxLength: MAX_LENGTH }}
      placeholder={t('parts:choose-fact')}
      value={draft ?? readTitleText(value, facts)}
      selectedOptions={[]}
      {...(hasLabel ? {} : { 'aria-label': label })}
      onInput={({ target }) => setDraft((target as HTMLInputElement).value)}
      onBlur={commit}
      onOptionSelect={(_, { optionValue }) => {
        const choice = listChoices(facts).find(({ key }) => key === optionValue);
        if (choice === undefined) return;
        setDraft(null);
        onChange(choice.content);
      }}
    >
      {listChoices(facts).map(({ key, name, content }) => (
        <Option key={key} value={key} text={name}>
          {`${name}：${readTitleText(content, facts)}`}
        </Option>
      ))}
    </Combobox>
  );
  return hasLabel ? (
    <Field label={label} size="small">
      {box}
    </Field>
  ) : (
    box
  );
}

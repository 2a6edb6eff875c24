/** How to search: with case, whole words, wildcards, and only in what was selected. */
import { StarRegular, TextChangeCaseRegular, TextParagraphRegular, TextWholeWordRegular } from '@fluentui/react-icons';
import type { FindQuery } from '../../editor/editor-api.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';

/** A query without its text. */
export type FindChoice = Omit<FindQuery, 'text'>;

const CHOICES = [
  { name: 'matchCase', label: 'toolbar:find-match-case', icon: <TextChangeCaseRegular /> },
  { name: 'wholeWord', label: 'toolbar:find-whole-word', icon: <TextWholeWordRegular /> },
  { name: 'wildcards', label: 'toolbar:find-wildcards', icon: <StarRegular /> },
] as const;

type Props = {
  readonly choice: FindChoice;
  /** The blocks that are selected, or the section the cursor is in. */
  readonly readSelected: () => readonly string[];
  onChange(choice: FindChoice): void;
};

export function FindChoices({ choice, readSelected, onChange }: Props) {
  const t = useTranslate();
  const { within, ...options } = choice;
  return (
    <>
      {CHOICES.map(({ name, label, icon }) => (
        <ToolButton
          key={name}
          label={t(label)}
          icon={icon}
          isPressed={choice[name] === true}
          onClick={() => onChange({ ...choice, [name]: choice[name] !== true })}
        />
      ))}
      <ToolButton
        label={t('toolbar:find-within')}
        icon={<TextParagraphRegular />}
        isPressed={within !== undefined}
        onClick={() => onChange(within === undefined ? { ...options, within: readSelected() } : options)}
      />
    </>
  );
}

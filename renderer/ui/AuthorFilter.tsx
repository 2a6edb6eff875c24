/** Which part of a list is shown: one of a few named parts, or what one author did. */
import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { useTranslate } from './translate.ts';

const useStyles = makeStyles({ root: { minWidth: '0', flexGrow: 1 } });

type Author = { readonly author: string };

type Props<Part extends string> = {
  /** In the words of the user's language. */
  readonly parts: Readonly<Record<Part, string>>;
  /** '' where it is not known. */
  readonly authors: readonly string[];
  readonly filter: Part | Author;
  onFilter(filter: Part | Author): void;
};

export function AuthorFilter<Part extends string>({ parts, authors, filter, onFilter }: Props<Part>) {
  const styles = useStyles();
  const t = useTranslate();
  const choices: readonly { readonly key: string; readonly words: string; readonly filter: Part | Author }[] = [
    ...(Object.keys(parts) as Part[]).map((part) => ({ key: part, words: parts[part], filter: part })),
    ...authors.map((author) => ({
      key: `by ${author}`,
      words: author || t('comments:no-author'),
      filter: { author },
    })),
  ];
  const chosen = typeof filter === 'string' ? filter : `by ${filter.author}`;
  const find = (key: string | undefined) => choices.find((choice) => choice.key === key);
  return (
    <Dropdown
      className={styles.root}
      size="small"
      aria-label={t('comments:filter')}
      selectedOptions={[chosen]}
      value={find(chosen)?.words ?? ''}
      onOptionSelect={(_, { optionValue }) => {
        const choice = find(optionValue);
        if (choice !== undefined) onFilter(choice.filter);
      }}
    >
      {choices.map(({ key, words }) => (
        <Option key={key} value={key}>
          {words}
        </Option>
      ))}
    </Dropdown>
  );
}

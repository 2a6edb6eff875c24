/** The page that is shown, as a field: another number goes to that page. */
import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  field: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground2 },
  input: { width: '56px' },
});

type Props = {
  readonly page: number;
  readonly total: number;
  /** Raised each time the field is to take the keyboard. */
  readonly requests: number;
  onPage(page: number): void;
};

export function PageField({ page, total, requests, onPage }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  /** What is being typed; `null` while nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (requests > 0) input.current?.focus();
  }, [requests]);
  const go = () => {
    const wanted = Number(draft);
    if (draft !== null && Number.isInteger(wanted) && wanted > 0) onPage(Math.min(wanted, total));
    setDraft(null);
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Input
        input={{ ref: input }}
        size="small"
        className={styles.input}
        aria-label={t('preview:page-field')}
        value={draft ?? String(page)}
        onChange={(_, { value }) => setDraft(value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={go}
      />
      <Text role="status">{t('preview:page', { page, total })}</Text>
    </form>
  );
}

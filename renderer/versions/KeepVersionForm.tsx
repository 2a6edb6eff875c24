/** Keeps what the plan says now under a name. */
import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { keepVersion } from '../state/commands/versions.ts';
import { tell } from '../state/notice-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { useVersionsStyles } from './versions-styles.ts';

const NAME_LIMIT = 200;

export function KeepVersionForm({ onKept }: { onKept(): Promise<void> }) {
  const styles = useVersionsStyles();
  const t = useTranslate();
  const [text, setText] = useState('');
  const name = text.trim().slice(0, NAME_LIMIT);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || !(await keepVersion('named', name))) return;
    setText('');
    tell('success', t('versions:kept', { name }));
    await onKept();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)}>
      <Input
        className={styles.field}
        value={text}
        aria-label={t('versions:name')}
        placeholder={t('versions:name-hint')}
        onChange={(_, { value }) => setText(value)}
      />
      <Button type="submit" disabled={name === ''}>
        {t('versions:keep')}
      </Button>
    </form>
  );
}

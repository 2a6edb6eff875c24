/** Room to write a comment, a reply or a correction: what is written stays while the panel shows something else. */
import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { dropDraft, setDraft, useCommentsStore } from '../state/comments-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '6px' },
});

type Props = {
  /** Of the draft in the store. */
  readonly draftKey: string;
  readonly label: string;
  readonly submit: string;
  onSubmit(text: string): void;
};

export function Composer({ draftKey, label, submit, onSubmit }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const text = useCommentsStore(({ drafts }) => drafts[draftKey] ?? '');
  const author = useSettingsStore((settings) => settings.author);
  /** Who has no name when the composer opens is asked for one as long as it is open. */
  const asksForName = useRef(author === '').current;
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const canPost = text.trim() !== '' && author.trim() !== '';
  const post = (event?: FormEvent) => {
    event?.preventDefault();
    if (!canPost) return;
    dropDraft(draftKey);
    onSubmit(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') dropDraft(draftKey);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) post();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles.form} onSubmit={post} onKeyDown={onKeyDown}>
      <div ref={first} className={styles.form}>
        {asksForName && (
          <Field label={t('comments:author-label')} hint={t('comments:author-hint')}>
            <Input value={author} maxLength={100} onChange={(_, { value }) => updateSettings({ author: value })} />
          </Field>
        )}
        <Textarea
          aria-label={label}
          value={text}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setDraft(draftKey, value)}
        />
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={() => dropDraft(draftKey)}>
          {t('app:cancel')}
        </Button>
        <Button size="small" appearance="primary" type="submit" disabled={!canPost}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

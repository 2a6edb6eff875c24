/** Asks who is writing, before anything is signed with nobody's name. */
import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { withEditor } from '../state/editor-store.ts';
import { updateSettings } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

export default function AuthorDialog({ goOn }: { goOn(): void }) {
  const t = useTranslate();
  const formId = useId();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    updateSettings({ author: name.trim() });
    closeDialog();
    goOn();
    // What was begun goes on in the text.
    afterFrame(() => withEditor((editor) => editor.focus()));
  };
  return (
    <DialogFrame
      title={t('reviewing:author-title')}
      widthPx={440}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" type="submit" form={formId} disabled={name.trim() === ''}>
            {t('reviewing:author-go-on')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label={t('comments:author-label')} hint={t('reviewing:author-hint')}>
          <Input autoFocus value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
      </form>
    </DialogFrame>
  );
}

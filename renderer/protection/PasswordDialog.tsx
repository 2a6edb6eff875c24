/** Asks for the password of a file that is being opened. */
import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { PASSWORD_MAX_LENGTH } from '../../shared/edge/ipc/contract.ts';
import { answerPassword } from '../state/password-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const FORM_ID = 'password-of-file';

export default function PasswordDialog({ fileName, isAgain }: { fileName: string; isAgain: boolean }) {
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const giveUp = () => void answerPassword(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') void answerPassword(password);
  };
  return (
    <DialogFrame
      title={t('protection:ask-title')}
      widthPx={460}
      onClose={giveUp}
      actions={
        <>
          <Button onClick={giveUp}>{t('app:cancel')}</Button>
          <Button appearance="primary" type="submit" form={FORM_ID} disabled={password === ''}>
            {t('protection:open')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit}>
        <Field
          label={t('protection:ask', { fileName })}
          validationState={isAgain ? 'error' : 'none'}
          {...(isAgain && { validationMessage: t('protection:wrong') })}
        >
          <Input
            type="password"
            value={password}
            maxLength={PASSWORD_MAX_LENGTH}
            autoFocus
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
      </form>
    </DialogFrame>
  );
}

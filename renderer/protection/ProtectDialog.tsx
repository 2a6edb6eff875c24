/** 用密码保护: sets, changes or takes away the password of the plan, and says beforehand what a lost one means. */
import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../shared/edge/ipc/contract.ts';
import { protectPlan } from '../state/commands/protect-plan.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { tell } from '../state/notice-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const FORM_ID = 'new-password';
const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export default function ProtectDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const isProtected = useDocumentStore((state) => state.isProtected);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const isShort = password.length < PASSWORD_MIN_LENGTH;
  const isOther = again !== '' && again !== password;
  const isReady = !isShort && again === password;
  const set = async (chosen: string | null) => {
    closeDialog();
    if (await protectPlan(chosen)) tell('success', t(chosen === null ? 'protection:is-open' : 'protection:is-set'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void set(password);
  };
  return (
    <DialogFrame
      title={t(isProtected ? 'protection:title-change' : 'protection:title')}
      widthPx={520}
      onClose={closeDialog}
      actions={
        <>
          {isProtected && <Button onClick={() => void set(null)}>{t('protection:take-away')}</Button>}
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" type="submit" form={FORM_ID} disabled={!isReady}>
            {t('protection:set')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className={styles.form} onSubmit={submit}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('protection:lost')}</MessageBarBody>
        </MessageBar>
        <Field label={t('protection:new')} hint={t('protection:length', { min: PASSWORD_MIN_LENGTH })}>
          <Input
            type="password"
            value={password}
            maxLength={PASSWORD_MAX_LENGTH}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
        <Field
          label={t('protection:again')}
          validationState={isOther ? 'error' : 'none'}
          {...(isOther && { validationMessage: t('protection:differs') })}
        >
          <Input
            type="password"
            value={again}
            maxLength={PASSWORD_MAX_LENGTH}
            onChange={(_, { value }) => setAgain(value)}
          />
        </Field>
        <span>{t('protection:covers')}</span>
      </form>
    </DialogFrame>
  );
}

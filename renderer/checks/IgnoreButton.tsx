/** Ignoring a finding: the user says why it is in order. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '240px' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
});

const REASON_MAX = 200;

type Props = {
  onIgnore(reason: string): void;
  /** In order in every plan, where that can be said of it. */
  readonly onAccept?: (reason: string) => void;
};

export function IgnoreButton({ onIgnore, onAccept }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isAlways, setAlways] = useState(false);
  const finish = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    setOpen(false);
    if (isAlways && onAccept !== undefined) onAccept(reason.trim());
    else onIgnore(reason.trim());
  };
  return (
    <Popover trapFocus positioning="below-end" open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle">
          {t('checks:ignore')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('checks:ignore-title')}>
        <form className={styles.form} onSubmit={finish}>
          <Field label={t('checks:ignore-reason')}>
            <Input
              value={reason}
              maxLength={REASON_MAX}
              placeholder={t('checks:ignore-hint')}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          {onAccept !== undefined && (
            <Checkbox
              label={t('checks:ignore-always')}
              checked={isAlways}
              onChange={(_, { checked }) => setAlways(checked === true)}
            />
          )}
          <div className={styles.actions}>
            <Button size="small" onClick={() => setOpen(false)}>
              {t('app:cancel')}
            </Button>
            <Button size="small" appearance="primary" type="submit" disabled={reason.trim() === ''}>
              {t('checks:ignore-apply')}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

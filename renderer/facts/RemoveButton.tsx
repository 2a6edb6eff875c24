/** Removing a person or an entry; where the plan mentions it, the user is told what that does first. */
import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  button: { minWidth: '22px', width: '22px', height: '22px', padding: 0 },
  surface: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '260px' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
});

type Props = { readonly label: string; readonly mentions: number; onRemove(): void };

export function RemoveButton({ label, mentions, onRemove }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trapFocus
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (open && mentions === 0) onRemove();
        else setOpen(open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<DeleteRegular fontSize={14} />}
          aria-label={label}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        <Text>{t('facts:remove-mentioned', { count: mentions })}</Text>
        <div className={styles.actions}>
          <Button size="small" onClick={() => setOpen(false)}>
            {t('facts:cancel')}
          </Button>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setOpen(false);
              onRemove();
            }}
          >
            {t('facts:remove')}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

/** A toolbar button that asks for one line of text before it acts: the title of an attachment, the hint of a blank. */
import { Button, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ToolButton } from '../../ui/ToolButton.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '260px' },
  submit: { alignSelf: 'flex-end' },
});

type Props = {
  readonly label: string;
  readonly icon: ReactElement;
  readonly field: string;
  readonly submit: string;
  /** What the line holds when it is shown; it is selected then. */
  readonly initial?: string;
  /** Receives the line without outer spaces; '' where the user left it empty. */
  onSubmit(text: string): void;
};

const MAX_LENGTH = 200;

export function TextPopover({ label, icon, field, submit, initial = '', onSubmit }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const show = (open: boolean) => {
    if (open) setText(initial);
    setOpen(open);
  };
  const finish = (event: FormEvent) => {
    event.preventDefault();
    setOpen(false);
    onSubmit(text.trim());
  };
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => show(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton label={label} icon={icon}>
          {label}
        </ToolButton>
      </PopoverTrigger>
      <PopoverSurface aria-label={label}>
        <form className={styles.form} onSubmit={finish}>
          <Field label={field}>
            <Input
              value={text}
              maxLength={MAX_LENGTH}
              onFocus={({ target }) => target.select()}
              onChange={(_, { value }) => setText(value)}
            />
          </Field>
          <Button type="submit" appearance="primary" className={styles.submit}>
            {submit}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

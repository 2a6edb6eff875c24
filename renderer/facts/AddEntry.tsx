/** Adding a fact of the user's own: its name and what kind of thing it is. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { guessFactKind } from '../../shared/content/facts/facts-input.ts';
import { FACT_KINDS, type FactKind, type Facts, UNIT_FACT_KEYS } from '../../shared/model/plan/facts.ts';
import { useTranslate } from '../ui/translate.ts';
import { addEntry, type FactsEdit } from './edit-facts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', width: '240px' },
  submit: { alignSelf: 'flex-end' },
});

const KEY_MAX_LENGTH = 60;

function findKeyFault(facts: Facts, key: string): 'entry-exists' | 'entry-key-invalid' | null {
  if (Object.hasOwn(UNIT_FACT_KEYS, key) || facts.entries.some((entry) => entry.key === key)) return 'entry-exists';
  // The signs that placeholders of templates and clauses are written with.
  return /[{}.@#?\s]/.test(key) ? 'entry-key-invalid' : null;
}

export function AddEntry({ facts, onEdit }: { readonly facts: Facts; onEdit(edit: FactsEdit): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [chosenKind, setKind] = useState<FactKind | null>(null);
  const key = name.trim();
  const fault = findKeyFault(facts, key);
  const kind = chosenKind ?? guessFactKind(key);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (key === '' || fault !== null) return;
    onEdit(addEntry({ key, kind, value: '' }));
    setOpen(false);
    setName('');
    setKind(null);
  };
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<AddRegular />}>
          {t('facts:add-entry')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('facts:add-entry')}>
        <form className={styles.form} onSubmit={add}>
          <Field label={t('facts:entry-key')} {...(fault === null ? {} : { validationMessage: t(`facts:${fault}`) })}>
            <Input value={name} maxLength={KEY_MAX_LENGTH} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={t('facts:entry-kind')}>
            <Select value={kind} onChange={(_, { value }) => setKind(value as FactKind)}>
              {FACT_KINDS.map((value) => (
                <option key={value} value={value}>
                  {t(`facts:kind-${value}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Button className={styles.submit} type="submit" appearance="primary" disabled={key === '' || fault !== null}>
            {t('facts:entry-add')}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

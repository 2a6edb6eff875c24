/** The number at which the current block's count begins. */
import { Button, Field, makeStyles, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import { editAndReturn, useEditorStore } from '../state/editor-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '200px' },
});

const START_MAX = 9999;

export function StartAtForm({ onDone }: { onDone(): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const selection = useEditorStore((state) => state.selection);
  const [number, setNumber] = useState(selection?.start ?? selection?.number ?? 1);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        editAndReturn((editor) => editor.setStart(number));
      }}
    >
      <Field label={t('toolbar:start-number')}>
        <SpinButton
          min={0}
          max={START_MAX}
          value={number}
          // As in any field that opens with a value: what is typed takes its place.
          input={{ autoFocus: true, onFocus: ({ currentTarget }) => currentTarget.select() }}
          onChange={(_, { value, displayValue }) => {
            const next = value ?? Number(displayValue);
            if (Number.isInteger(next)) setNumber(Math.min(Math.max(next, 0), START_MAX));
          }}
        />
      </Field>
      <Button appearance="primary" type="submit">
        {t('toolbar:start-apply')}
      </Button>
    </form>
  );
}

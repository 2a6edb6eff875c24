/** Asks for a page, and goes there. */
import { Button, Field, makeStyles, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import { withEditor } from '../state/editor-store.ts';
import { usePagesStore } from '../state/pages-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '200px' },
});

export default function GoToPageDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const { pages, cursorPage } = usePagesStore();
  const total = pages?.pageCount ?? 1;
  const [page, setPage] = useState(Math.min(cursorPage, total));
  return (
    <DialogFrame title={t('app:go-to-page')} widthPx={260} onClose={closeDialog}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          closeDialog();
          // When the dialog has given the keyboard back.
          requestAnimationFrame(() =>
            withEditor((editor) => {
              editor.goToPage(page);
              editor.focus();
            }),
          );
        }}
      >
        <Field label={t('app:go-to-page-label', { total })} hint={pages === null ? t('app:go-to-page-unknown') : null}>
          <SpinButton
            min={1}
            max={total}
            value={page}
            // As in any field that opens with a value: what is typed takes its place.
            input={{ autoFocus: true, onFocus: ({ currentTarget }) => currentTarget.select() }}
            onChange={(_, { value, displayValue }) => {
              const next = value ?? Number(displayValue);
              if (Number.isInteger(next)) setPage(Math.min(Math.max(next, 1), total));
            }}
          />
        </Field>
        <Button appearance="primary" type="submit" disabled={pages === null}>
          {t('app:go-to-page-apply')}
        </Button>
      </form>
    </DialogFrame>
  );
}

/** A scheme from a file and to one. What went wrong is said here: the program's own notices lie behind the dialog. */
import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { request } from '../state/bridge.ts';
import { i18n, useTranslate } from '../ui/translate.ts';

type Outcome = { readonly intent: 'success' | 'error'; readonly text: string };

type Props = {
  /** What to export; `null` while it is not complete. */
  readonly scheme: NumberingScheme | null;
  onImport(scheme: NumberingScheme): void;
};

const useStyles = makeStyles({ outcome: { flexBasis: '100%' } });

export function SchemeFileButtons({ scheme, onImport }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const tellFailure = (error: AppError) =>
    setOutcome({ intent: 'error', text: describeError(error, i18n.language as Language) });
  const importScheme = async () => {
    const result = await request('scheme:import');
    if (!result.ok) return tellFailure(result.error);
    if (result.value === null) return;
    setOutcome(null);
    onImport(result.value);
  };
  const exportScheme = async (complete: NumberingScheme) => {
    const result = await request('scheme:export', { scheme: complete });
    if (!result.ok) return tellFailure(result.error);
    if (result.value === null) return;
    setOutcome({ intent: 'success', text: t('exporting:done', { fileName: result.value.fileName }) });
  };
  return (
    <>
      <Button onClick={() => void importScheme()}>{t('numbering:edit-import')}</Button>
      <Button disabled={scheme === null} onClick={() => scheme !== null && void exportScheme(scheme)}>
        {t('numbering:edit-export')}
      </Button>
      {outcome !== null && (
        <MessageBar className={styles.outcome} intent={outcome.intent} layout="multiline">
          <MessageBarBody>{outcome.text}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

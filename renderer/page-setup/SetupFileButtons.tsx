/** A page set-up from a file and to one. What went wrong is said here: the program's own notices lie behind the dialog. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { PageSetup } from '../../shared/model/plan/page-setup.ts';
import { request } from '../state/bridge.ts';
import { i18n, useTranslate } from '../ui/translate.ts';

type Outcome = { readonly intent: 'success' | 'error'; readonly text: string };
type Props = {
  /** What to export; `null` while no page can be laid out with it. */
  readonly setup: PageSetup | null;
  onImport(setup: PageSetup): void;
};

export function SetupFileButtons({ setup, onImport }: Props) {
  const t = useTranslate();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const tellFailure = (error: AppError) =>
    setOutcome({ intent: 'error', text: describeError(error, i18n.language as Language) });
  const importSetup = async () => {
    const result = await request('page-setup:import');
    if (!result.ok) return tellFailure(result.error);
    if (result.value === null) return;
    setOutcome(null);
    onImport(result.value);
  };
  const exportSetup = async (pageSetup: PageSetup) => {
    const result = await request('page-setup:export', { pageSetup });
    if (!result.ok) return tellFailure(result.error);
    if (result.value === null) return;
    setOutcome({ intent: 'success', text: t('exporting:done', { fileName: result.value.fileName }) });
  };
  return (
    <>
      <Button size="small" onClick={() => void importSetup()}>
        {t('pageSetup:import-file')}
      </Button>
      <Button size="small" disabled={setup === null} onClick={() => setup !== null && void exportSetup(setup)}>
        {t('pageSetup:export-file')}
      </Button>
      {outcome !== null && (
        <MessageBar style={{ flexBasis: '100%' }} intent={outcome.intent} layout="multiline">
          <MessageBarBody>{outcome.text}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

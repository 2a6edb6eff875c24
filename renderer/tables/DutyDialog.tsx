/** Generating a duty table: the form on the left, what comes of it on the right. */
import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { getMonday } from '../../shared/content/tables/duty/days.ts';
import { createDutyTable } from '../../shared/content/tables/duty/duty-table.ts';
import { findChangesByHand, regenerateDutyTable } from '../../shared/content/tables/duty/regenerate.ts';
import { dropUnknownPeople, suggestDuty } from '../../shared/content/tables/duty/suggest-duty.ts';
import type { Duty } from '../../shared/model/plan/duty.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';
import { findTable, replaceTable } from '../state/commands/edit-table.ts';
import { editAndReturn, useEditorStore } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { DutyForm } from './DutyForm.tsx';
import { DutyPreview } from './DutyPreview.tsx';
import { readDraft, toDraft } from './duty-draft.ts';
import { listSome } from './list-some.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '10px' },
  halves: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '20px', minHeight: 0 },
});

/** The first Monday from today on. */
function getNextMonday(): string {
  const now = new Date();
  const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
  const monday = getMonday(today);
  return monday === today ? today : getMonday(new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10));
}

function getInitialDuty(stored: Duty | undefined, facts: Facts): { readonly duty: Duty; readonly dropped: number } {
  return stored === undefined
    ? { duty: suggestDuty(facts, getNextMonday()), dropped: 0 }
    : dropUnknownPeople(stored, facts);
}

export default function DutyDialog({ blockId }: { readonly blockId: string | null }) {
  const styles = useStyles();
  const t = useTranslate();
  // People may be added to the facts while the dialog is open; the table stays as it was.
  const facts = useEditorStore((state) => state.settings?.facts);
  const table = useMemo(() => findTable(blockId)?.table ?? null, [blockId]);
  const [initial] = useState(() => (facts === undefined ? null : getInitialDuty(table?.duty, facts)));
  const [draft, setDraft] = useState(() =>
    facts === undefined || initial === null ? null : toDraft(initial.duty, facts),
  );
  const deferred = useDeferredValue(draft);
  const read = useMemo(
    () => (deferred === null || facts === undefined ? null : readDraft(deferred, facts)),
    [deferred, facts],
  );
  const changes = useMemo(() => (table === null ? [] : findChangesByHand(table)), [table]);
  if (facts === undefined || draft === null || read === null) return null;
  const isAgain = table !== null;
  const apply = () => {
    // What was typed last may not have been drawn yet.
    const { duty } = readDraft(draft, facts);
    if (duty === null) return;
    closeDialog();
    if (table === null) editAndReturn((editor) => editor.insertTable(createDutyTable(duty, newId())));
    else replaceTable(regenerateDutyTable(table, duty));
  };
  const title = t(isAgain ? 'tables:duty-again' : 'tables:duty-new');
  return (
    <DialogFrame
      title={title}
      widthPx={1080}
      onClose={closeDialog}
      formName={title}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={read.duty === null} onClick={apply}>
            {isAgain ? t('tables:duty-replace') : t('tables:duty-insert')}
          </Button>
        </>
      }
    >
      {isAgain && table.duty === undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('tables:duty-typed-table')}</MessageBarBody>
        </MessageBar>
      )}
      {changes.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('tables:duty-hands', { count: changes.length, rows: listSome(changes, t) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {initial !== null && initial.dropped > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('tables:duty-dropped', { count: initial.dropped })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.halves}>
        <DutyForm draft={draft} read={read} facts={facts} onChange={setDraft} />
        <DutyPreview read={read} facts={facts} />
      </div>
    </DialogFrame>
  );
}

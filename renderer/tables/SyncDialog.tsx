/** What it would take to bring a table in step with the facts, to be ticked and done as one step. */
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { bringInStep, hasJoinedRows } from '../../shared/content/tables/bring-in-step.ts';
import { compareWithFacts, type TableComparison } from '../../shared/content/tables/compare.ts';
import { findTable, replaceTable } from '../state/commands/edit-table.ts';
import { closeDialog, openDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { describePerson } from './describe-person.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '4px' },
  people: { display: 'flex', flexDirection: 'column', paddingLeft: '24px', maxHeight: '260px', overflowY: 'auto' },
  note: { paddingLeft: '32px', color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

function hasNothingToDo({ missing, goneIds, typed, isInOrder }: TableComparison): boolean {
  return missing.length === 0 && goneIds.length === 0 && typed.length === 0 && isInOrder;
}

export default function SyncDialog({ blockId }: { readonly blockId: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const found = useMemo(() => findTable(blockId), [blockId]);
  const comparison = useMemo(() => (found === null ? null : compareWithFacts(found.table, found.facts)), [found]);
  const [addIds, setAddIds] = useState<readonly string[]>(() => comparison?.missing.map(({ id }) => id) ?? []);
  const [removesGone, setRemovesGone] = useState(true);
  const [linksTyped, setLinksTyped] = useState(true);
  const [reorders, setReorders] = useState(false);
  if (found === null || comparison === null) return null;
  const { table, facts } = found;
  const { missing, goneIds, goneRows, typed, isInOrder } = comparison;
  const isDuty = table.kind === 'duty';
  const nothing = hasNothingToDo(comparison);
  const apply = () => {
    closeDialog();
    const next = bringInStep(table, facts, {
      addIds,
      removesGone,
      linksTyped,
      reorders,
    });
    if (next !== table) replaceTable(next);
  };
  const toggle = (id: string, isOn: boolean) =>
    setAddIds(isOn ? [...addIds, id] : addIds.filter((other) => other !== id));
  const phones = typed.filter(({ otherPhone }) => otherPhone !== null);
  return (
    <DialogFrame
      title={t('tables:sync-title', { table: table.caption ?? t(`tables:kind-${table.kind}`) })}
      widthPx={520}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          {isDuty ? (
            <Button appearance="primary" disabled={nothing} onClick={() => openDialog({ kind: 'duty', blockId })}>
              {t('tables:duty')}
            </Button>
          ) : (
            <Button appearance="primary" disabled={nothing} onClick={apply}>
              {t('tables:sync-apply')}
            </Button>
          )}
        </>
      }
    >
      <Text className={styles.hint}>{nothing ? t('tables:sync-none') : t('tables:sync-intro')}</Text>
      {missing.length > 0 && (
        <>
          <Checkbox
            label={`${t('tables:sync-add')}（${addIds.length}/${missing.length}）`}
            checked={addIds.length === missing.length ? true : addIds.length === 0 ? false : 'mixed'}
            onChange={(_, { checked }) => setAddIds(checked === true ? missing.map(({ id }) => id) : [])}
          />
          <div className={styles.people}>
            {missing.map((person) => (
              <Checkbox
                key={person.id}
                label={describePerson(person, t)}
                checked={addIds.includes(person.id)}
                onChange={(_, { checked }) => toggle(person.id, checked === true)}
              />
            ))}
          </div>
        </>
      )}
      {goneIds.length > 0 && isDuty && <Text>{t('tables:sync-regenerate', { count: goneIds.length })}</Text>}
      {goneIds.length > 0 && !isDuty && (
        <Checkbox
          label={
            goneRows.length > 0 ? t('tables:sync-remove', { count: goneRows.length }) : t('tables:sync-remove-members')
          }
          checked={removesGone}
          onChange={(_, { checked }) => setRemovesGone(checked === true)}
        />
      )}
      {typed.length > 0 && (
        <Checkbox
          label={t('tables:sync-link', { count: typed.length })}
          checked={linksTyped}
          onChange={(_, { checked }) => setLinksTyped(checked === true)}
        />
      )}
      {phones.map(({ rowIndex, person, otherPhone }) => (
        <Text key={rowIndex} size={200} className={styles.note}>
          {t('tables:sync-phone', { name: person.name, typed: otherPhone ?? '', phone: person.phone })}
        </Text>
      ))}
      {!isInOrder && !hasJoinedRows(table) && (
        <Checkbox
          label={t('tables:sync-order')}
          checked={reorders}
          onChange={(_, { checked }) => setReorders(checked === true)}
        />
      )}
    </DialogFrame>
  );
}

/** The facts as one wide sheet: people as rows, everything else by what it is; the keyboard moves as in a spreadsheet. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { getTargetKey, toFactTarget } from '../../shared/content/facts/fact-target.ts';
import { type FactEntry, type FactKind, type Facts, UNIT_FACT_KEYS } from '../../shared/model/plan/facts.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { AddEntry } from './AddEntry.tsx';
import { editFacts } from './change-facts.ts';
import { addPerson, countUnfilled, removeEntry, setEntryValue, setUnitField } from './edit-facts.ts';
import { FactField } from './FactField.tsx';
import { FactsMenu } from './FactsMenu.tsx';
import { factMention, findMentions, type Mentions, NO_MENTION } from './mentions.ts';
import { PeopleRows } from './PeopleRows.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { moveInSheet } from './sheet-keys.ts';

const WIDTH_PX = 1120;

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground3 },
  status: { flexGrow: 1 },
  groups: { maxHeight: '62vh', overflowY: 'auto', paddingRight: '6px' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: '14px 0 6px',
    fontSize: '14px',
    color: tokens.colorBrandForeground1,
  },
  two: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(460px, 1fr))', columnGap: '20px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) 28px',
    alignItems: 'start',
    columnGap: '8px',
    padding: '3px 0',
  },
  name: { paddingTop: '5px', fontSize: '13px', overflowWrap: 'anywhere' },
});

/** Entries by kind, in the order of the sheet. */
const GROUPS = [
  { key: 'facts:sheet-places', kinds: ['place'] },
  { key: 'facts:sheet-dates', kinds: ['date', 'period'] },
  { key: 'facts:sheet-numbers', kinds: ['number'] },
  { key: 'facts:sheet-phones', kinds: ['phone'] },
  { key: 'facts:sheet-others', kinds: ['text'] },
] as const satisfies readonly { key: string; kinds: readonly FactKind[] }[];

function UnitRows({ facts }: { readonly facts: Facts }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.two}>
      {Object.entries(UNIT_FACT_KEYS).map(([key, field]) => (
        <div key={key} className={styles.row} data-row="">
          <span className={styles.name} aria-hidden="true">
            {t(`facts:unit-${field}`)}
          </span>
          <FactField
            hasLabel={false}
            label={t(`facts:unit-${field}`)}
            fieldKey={getTargetKey(toFactTarget(key))}
            kind={field === 'phone' ? 'phone' : 'text'}
            hint={t(`facts:unit-${field}-hint`)}
            value={facts.unit[field]}
            onCommit={(value) => editFacts(setUnitField(field, value))}
          />
        </div>
      ))}
    </div>
  );
}

type EntryProps = { readonly entries: readonly FactEntry[]; readonly mentions: Mentions };

function EntryRows({ entries, mentions }: EntryProps) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.two}>
      {entries.map(({ key, kind, value, hint }) => (
        <div key={key} className={styles.row} data-row="">
          <span className={styles.name} aria-hidden="true">
            {key}
          </span>
          <FactField
            hasLabel={false}
            label={key}
            fieldKey={getTargetKey(toFactTarget(key))}
            kind={kind}
            hint={hint}
            value={value}
            onCommit={(text) => editFacts(setEntryValue(key, text))}
          />
          <RemoveButton
            label={t('facts:remove-entry', { key })}
            mentions={(mentions.get(factMention(key)) ?? NO_MENTION).count}
            onRemove={() => editFacts(removeEntry(key))}
          />
        </div>
      ))}
    </div>
  );
}

export default function FactsSheetDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const facts = useEditorStore((state) => state.settings?.facts);
  const snapshot = useEditorStore((state) => state.snapshot);
  const mentions = useMemo((): Mentions => (snapshot === null ? new Map() : findMentions(snapshot)), [snapshot]);
  if (facts === undefined) return null;
  const unfilled = countUnfilled(facts);
  const add = () => editFacts(addPerson({ id: newId(), role: t('facts:new-role'), name: '', title: '', phone: '' }));
  return (
    <DialogFrame
      title={t('facts:sheet-title')}
      widthPx={WIDTH_PX}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t('facts:sheet-close')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <Text size={200} className={styles.status} role="status">
          {unfilled === 0 ? t('facts:filled') : t('facts:unfilled', { count: unfilled })}
        </Text>
        <AddEntry facts={facts} onEdit={editFacts} />
        <FactsMenu />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the fields in it */}
      <div className={styles.groups} onKeyDown={moveInSheet}>
        <h3 className={styles.heading}>{t('facts:unit')}</h3>
        <UnitRows facts={facts} />
        <h3 className={styles.heading}>
          {t('facts:people')}
          <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
            {t('facts:add-person')}
          </Button>
        </h3>
        <PeopleRows people={facts.people} mentions={mentions} />
        {GROUPS.map(({ key, kinds }) => {
          const entries = facts.entries.filter(({ kind }) => (kinds as readonly FactKind[]).includes(kind));
          if (entries.length === 0) return null;
          return (
            <section key={key} aria-label={t(key)}>
              <h3 className={styles.heading}>{t(key)}</h3>
              <EntryRows entries={entries} mentions={mentions} />
            </section>
          );
        })}
      </div>
    </DialogFrame>
  );
}

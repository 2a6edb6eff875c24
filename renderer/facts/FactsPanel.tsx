/** The facts panel: everything the text refers to, changed here once and everywhere. */
import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, PersonSwapRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { getTargetKey } from '../../shared/content/facts/fact-target.ts';
import type { Unit } from '../../shared/model/plan/facts.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { openDialog, useViewStore } from '../state/view-store.ts';
import { FoldSection } from '../ui/FoldSection.tsx';
import { useTranslate } from '../ui/translate.ts';
import { AddEntry } from './AddEntry.tsx';
import { editFacts, editSettings } from './change-facts.ts';
import { DocumentSection } from './DocumentSection.tsx';
import { addPerson, countUnfilled, removeEntry, removePerson, setEntryValue, setUnitField } from './edit-facts.ts';
import { FactField } from './FactField.tsx';
import { FactsMenu } from './FactsMenu.tsx';
import { MentionButton } from './MentionButton.tsx';
import { factMention, findMentions, type Mentions, NO_MENTION, personMention, unitMention } from './mentions.ts';
import { PersonCard } from './PersonCard.tsx';
import { pasteRoster } from './paste-roster.ts';
import { RemoveButton } from './RemoveButton.tsx';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto' },
  intro: { display: 'block', padding: '12px 14px 2px', color: tokens.colorNeutralForeground3 },
  people: { display: 'flex', flexDirection: 'column', gap: '8px' },
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: '0 8px 6px 14px' },
  status: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
});

const UNIT_FIELDS = ['name', 'shortName', 'address', 'phone'] as const satisfies readonly (keyof Unit)[];
const NO_MENTIONS: Mentions = new Map();

/** Puts the cursor into the field that a finding led to. */
function useWantedField() {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useViewStore((state) => state.wantedField);
  useEffect(() => {
    if (wanted === null) return;
    const field = root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
    useViewStore.setState({ wantedField: null });
  }, [wanted]);
  return root;
}

export default function FactsPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const settings = useEditorStore((state) => state.settings);
  const snapshot = useEditorStore((state) => state.snapshot);
  const mentions = useMemo(() => (snapshot === null ? NO_MENTIONS : findMentions(snapshot)), [snapshot]);
  const root = useWantedField();
  if (settings === null) return null;
  const { facts } = settings;
  const unfilled = countUnfilled(facts);
  const mentionOf = (key: string) => mentions.get(key) ?? NO_MENTION;
  return (
    <div ref={root} className={styles.root}>
      <Text size={200} className={styles.intro}>
        {t('facts:intro')}
      </Text>
      <div className={styles.bar}>
        <Text size={200} className={styles.status} role="status">
          {unfilled === 0 ? t('facts:filled') : t('facts:unfilled', { count: unfilled })}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<TableRegular />}
          onClick={() => openDialog({ kind: 'facts-sheet' })}
        >
          {t('facts:sheet-open')}
        </Button>
        <FactsMenu />
      </div>
      <FoldSection title={t('facts:unit')}>
        {UNIT_FIELDS.map((field) => (
          <FactField
            key={field}
            label={t(`facts:unit-${field}`)}
            fieldKey={getTargetKey({ kind: 'unit', field })}
            kind={field === 'phone' ? 'phone' : 'text'}
            hint={t(`facts:unit-${field}-hint`)}
            value={facts.unit[field]}
            extra={<MentionButton name={t(`facts:unit-${field}`)} mention={mentionOf(unitMention(field))} />}
            onCommit={(value) => editFacts(setUnitField(field, value))}
          />
        ))}
      </FoldSection>
      <FoldSection
        title={t('facts:people')}
        note={String(facts.people.length)}
        action={
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() =>
              editFacts(addPerson({ id: newId(), role: t('facts:new-role'), name: '', title: '', phone: '' }))
            }
          >
            {t('facts:add-person')}
          </Button>
        }
      >
        <div className={styles.people} onPaste={pasteRoster}>
          {facts.people.map((person) => {
            const mention = mentionOf(personMention(person.id));
            return (
              <PersonCard
                key={person.id}
                person={person}
                onEdit={editFacts}
                extra={
                  <>
                    <MentionButton name={person.role} mention={mention} />
                    {person.name.trim() !== '' && (
                      <Tooltip content={t('facts:left')} relationship="label">
                        <Button
                          size="small"
                          appearance="subtle"
                          icon={<PersonSwapRegular fontSize={14} />}
                          onClick={() => openDialog({ kind: 'replace-person', personId: person.id })}
                        />
                      </Tooltip>
                    )}
                    <RemoveButton
                      label={t('facts:remove-person', { role: person.role })}
                      mentions={mention.count}
                      onRemove={() => editFacts(removePerson(person.id))}
                    />
                  </>
                }
              />
            );
          })}
        </div>
      </FoldSection>
      <FoldSection
        title={t('facts:entries')}
        note={String(facts.entries.length)}
        action={<AddEntry facts={facts} onEdit={editFacts} />}
      >
        {facts.entries.map(({ key, kind, value, hint }) => {
          const mention = mentionOf(factMention(key));
          return (
            <FactField
              key={key}
              label={key}
              fieldKey={getTargetKey({ kind: 'entry', key })}
              kind={kind}
              hint={hint}
              value={value}
              extra={
                <>
                  <MentionButton name={key} mention={mention} />
                  <RemoveButton
                    label={t('facts:remove-entry', { key })}
                    mentions={mention.count}
                    onRemove={() => editFacts(removeEntry(key))}
                  />
                </>
              }
              onCommit={(text) => editFacts(setEntryValue(key, text))}
            />
          );
        })}
      </FoldSection>
      <DocumentSection settings={settings} onEdit={editSettings} />
    </div>
  );
}

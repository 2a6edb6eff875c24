/** People as rows of the wide sheet: fields side by side, moved by their handle or with Alt and the arrows. */
import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { PersonSwapRegular, ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { getTargetKey, toPersonTarget } from '../../shared/content/facts/fact-target.ts';
import type { Person } from '../../shared/model/plan/facts.ts';
import { openDialog } from '../state/view-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translate.ts';
import { editFacts } from './change-facts.ts';
import { movePerson, removePerson, setPersonField } from './edit-facts.ts';
import { FactField } from './FactField.tsx';
import { type Mentions, NO_MENTION, personMention } from './mentions.ts';
import { pasteRoster } from './paste-roster.ts';
import { RemoveButton } from './RemoveButton.tsx';

const COLUMNS = '32px minmax(0, 4fr) minmax(0, 3fr) minmax(0, 3fr) minmax(0, 4fr) 64px';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    alignItems: 'start',
    columnGap: '6px',
    padding: '2px 0',
    borderTop: '2px solid transparent',
  },
  head: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  over: { borderTopColor: tokens.colorBrandStroke1 },
  handle: { cursor: 'grab', minWidth: '28px' },
  buttons: { display: 'flex' },
});

const FIELDS = ['role', 'name', 'title', 'phone'] as const;
const DRAG_TYPE = 'application/x-zhangfa-person';

type RowProps = {
  readonly person: Person;
  readonly index: number;
  /** How often the plan mentions the person. */
  readonly mentions: number;
  readonly isOver: boolean;
  onOver(index: number | null): void;
};

function PersonRow({ person, index, mentions, isOver, onOver }: RowProps) {
  const styles = useStyles();
  const t = useTranslate();
  const { id, role } = person;
  const onHandleKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 2 }[event.key];
    if (by === undefined || !event.altKey || index + by < 0) return;
    event.preventDefault();
    editFacts(movePerson(id, index + by));
  };
  const onDrop = (event: DragEvent) => {
    onOver(null);
    const moved = event.dataTransfer.getData(DRAG_TYPE);
    if (moved === '') return;
    event.preventDefault();
    editFacts(movePerson(moved, index));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of fields is no row of a table
    <div
      role="group"
      aria-label={role}
      data-row=""
      className={mergeClasses(styles.row, isOver && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        onOver(index);
      }}
      onDrop={onDrop}
    >
      <Tooltip content={t('facts:move-person')} relationship="description">
        <Button
          className={styles.handle}
          size="small"
          appearance="transparent"
          icon={<ReOrderDotsVerticalRegular />}
          aria-label={t('facts:move-person-of', { role })}
          draggable
          onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, id)}
          onDragEnd={() => onOver(null)}
          onKeyDown={onHandleKey}
        />
      </Tooltip>
      {FIELDS.map((field) => (
        <FactField
          key={field}
          hasLabel={false}
          label={t(`facts:person-${field}`)}
          accessibleName={
            field === 'role'
              ? t('facts:edit-role', { role })
              : t('facts:field-of', { role, field: t(`facts:person-${field}`) })
          }
          fieldKey={getTargetKey(toPersonTarget(id, field))}
          kind={field === 'phone' ? 'phone' : 'text'}
          value={person[field]}
          onCommit={(value) => editFacts(setPersonField(id, field, value))}
        />
      ))}
      <span className={styles.buttons}>
        <IconButton
          label={t('facts:left')}
          icon={<PersonSwapRegular />}
          isDisabled={person.name.trim() === ''}
          onClick={() => openDialog({ kind: 'replace-person', personId: id })}
        />
        <RemoveButton
          label={t('facts:remove-person', { role })}
          mentions={mentions}
          onRemove={() => editFacts(removePerson(id))}
        />
      </span>
    </div>
  );
}

type Props = { readonly people: readonly Person[]; readonly mentions: Mentions };

export function PeopleRows({ people, mentions }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [over, setOver] = useState<number | null>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div role="group" aria-label={t('facts:people')} onPaste={pasteRoster}>
      <div className={mergeClasses(styles.row, styles.head)} aria-hidden="true">
        <span />
        <span>{t('facts:sheet-role')}</span>
        <span>{t('facts:person-name')}</span>
        <span>{t('facts:person-title')}</span>
        <span>{t('facts:person-phone')}</span>
      </div>
      {people.map((person, index) => (
        <PersonRow
          key={person.id}
          person={person}
          index={index}
          mentions={(mentions.get(personMention(person.id)) ?? NO_MENTION).count}
          isOver={over === index}
          onOver={setOver}
        />
      ))}
    </div>
  );
}

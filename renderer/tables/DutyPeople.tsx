/** Who leads and who is on duty, ticked among the people of the facts, and who begins. */
import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { listPeopleOnce } from '../../shared/content/tables/duty/suggest-duty.ts';
import type { Facts, Person } from '../../shared/model/plan/facts.ts';
import { addPerson } from '../facts/edit-facts.ts';
import { withEditor } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { useTranslate } from '../ui/translate.ts';
import { describePerson } from './describe-person.ts';
import { beginWith, type DutyDraft } from './duty-draft.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: {
    maxHeight: '212px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 84px 84px',
    alignItems: 'center',
    paddingLeft: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  none: { padding: '8px', color: tokens.colorNeutralForeground3 },
  add: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto', gap: '6px' },
  input: { minWidth: 0 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '10px' },
});

type Props = { readonly draft: DutyDraft; readonly facts: Facts; onChange(draft: DutyDraft): void };

/** A person joins where the facts have them; the order of the others' turns stays. */
function toggle(ids: readonly string[], id: string, isOn: boolean): string[] {
  return isOn ? [...ids, id] : ids.filter((other) => other !== id);
}

function NewPerson({ onAdd }: { onAdd(person: Person): void }) {
  const styles = useStyles();
  const t = useTranslate();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onAdd({ id: newId(), role: t('tables:duty-added-role'), name: name.trim(), title: '', phone: phone.trim() });
    setName('');
    setPhone('');
  };
  const onKeyDown = (event: { key: string; nativeEvent: { isComposing: boolean }; preventDefault(): void }) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.add}>
      <Input
        className={styles.input}
        size="small"
        aria-label={t('tables:duty-add-name')}
        placeholder={t('tables:duty-add-name')}
        value={name}
        onChange={(_, { value }) => setName(value)}
        onKeyDown={onKeyDown}
      />
      <Input
        className={styles.input}
        size="small"
        aria-label={t('tables:duty-add-phone')}
        placeholder={t('tables:duty-add-phone')}
        value={phone}
        onChange={(_, { value }) => setPhone(value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" icon={<AddRegular />} disabled={name.trim() === ''} onClick={add}>
        {t('tables:duty-add')}
      </Button>
    </div>
  );
}

export function DutyPeople({ draft, facts, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const people = listPeopleOnce(facts);
  const describe = (id: string) => {
    const person = facts.people.find((candidate) => candidate.id === id);
    return person === undefined ? '' : describePerson(person, t);
  };
  const add = (person: Person) => {
    withEditor((editor) =>
      editor.changeSettings((settings) => ({ ...settings, facts: addPerson(person)(settings.facts) })),
    );
    onChange({ ...draft, memberIds: [...draft.memberIds, person.id] });
  };
  return (
    <div className={styles.root}>
      <div className={styles.list}>
        {people.length === 0 && <Text className={styles.none}>{t('tables:duty-no-people')}</Text>}
        {people.map((person) => (
          <div key={person.id} className={styles.row}>
            <span className={styles.name}>{describePerson(person, t)}</span>
            {(['leader', 'member'] as const).map((list) => {
              const key = list === 'leader' ? 'leaderIds' : 'memberIds';
              const label = t(`tables:duty-as-${list}`);
              return (
                <Checkbox
                  key={list}
                  label={label}
                  aria-label={`${label}：${describePerson(person, t)}`}
                  checked={draft[key].includes(person.id)}
                  onChange={(_, { checked }) =>
                    onChange({ ...draft, [key]: toggle(draft[key], person.id, checked === true) })
                  }
                />
              );
            })}
          </div>
        ))}
      </div>
      <NewPerson onAdd={add} />
      <div className={styles.pair}>
        {(['leader', 'member'] as const).map((list) => {
          const key = list === 'leader' ? 'leaderIds' : 'memberIds';
          return (
            <Field key={list} label={t(`tables:duty-first-${list}`)}>
              <Select
                size="small"
                disabled={draft[key].length === 0}
                value={draft[key][0] ?? ''}
                onChange={(_, { value }) => onChange({ ...draft, [key]: beginWith(draft[key], value) })}
              >
                {people
                  .filter(({ id }) => draft[key].includes(id))
                  .map(({ id }) => (
                    <option key={id} value={id}>
                      {describe(id)}
                    </option>
                  ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </div>
  );
}

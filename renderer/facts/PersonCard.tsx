/** One person of the plan: role, name, post and telephone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { getTargetKey, toPersonTarget } from '../../shared/content/facts/fact-target.ts';
import type { Person } from '../../shared/model/plan/facts.ts';
import { DraftInput } from '../ui/DraftInput.tsx';
import { useTranslate } from '../ui/translate.ts';
import { type FactsEdit, setPersonField } from './edit-facts.ts';
import { FactField } from './FactField.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 8px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '7px',
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  role: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    backgroundColor: 'transparent',
    padding: '0 2px',
    fontWeight: tokens.fontWeightSemibold,
    '& input': { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)', gap: '6px' },
  wide: { gridColumn: '1 / -1' },
});

type Props = {
  readonly person: Person;
  readonly extra?: ReactNode;
  onEdit(edit: FactsEdit): void;
};

export function PersonCard({ person, extra, onEdit }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const name = (field: 'name' | 'title' | 'phone') =>
    t('facts:field-of', { role: person.role, field: t(`facts:person-${field}`) });
  const edit = (field: 'role' | 'name' | 'title' | 'phone') => (value: string) =>
    onEdit(setPersonField(person.id, field, value));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className={styles.card} role="group" aria-label={person.role}>
      <div className={styles.head}>
        <DraftInput
          className={styles.role}
          size="small"
          appearance="underline"
          aria-label={t('facts:edit-role', { role: person.role })}
          value={person.role}
          onCommit={edit('role')}
        />
        {extra}
      </div>
      <div className={styles.fields}>
        <FactField
          hasLabel={false}
          label={t('facts:person-name')}
          accessibleName={name('name')}
          fieldKey={getTargetKey(toPersonTarget(person.id, 'name'))}
          kind="text"
          hint={t('facts:person-name')}
          value={person.name}
          onCommit={edit('name')}
        />
        <FactField
          hasLabel={false}
          label={t('facts:person-phone')}
          accessibleName={name('phone')}
          fieldKey={getTargetKey(toPersonTarget(person.id, 'phone'))}
          kind="phone"
          hint={t('facts:person-phone')}
          value={person.phone}
          onCommit={edit('phone')}
        />
        <div className={styles.wide}>
          <FactField
            hasLabel={false}
            label={t('facts:person-title')}
            accessibleName={name('title')}
            fieldKey={getTargetKey(toPersonTarget(person.id, 'title'))}
            kind="text"
            hint={t('facts:person-title')}
            value={person.title}
            onCommit={edit('title')}
          />
        </div>
      </div>
    </div>
  );
}

/** Whom to make cards for. Roles of which the plan's text says nothing are marked. */
import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../../shared/model/plan/facts.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginTop: '10px' },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  roles: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  role: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '30px' },
  name: { flexGrow: 1, minWidth: 0 },
});

type Props = {
  readonly people: readonly Person[];
  readonly chosen: ReadonlySet<string>;
  /** Ids of the people whose cards have nothing to say. */
  readonly silent: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
};

export function RoleList({ people, chosen, silent, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const title = t('byProducts:roles', { chosen: chosen.size, total: people.length });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <>
      <div className={styles.head}>
        <Text className={styles.title}>{title}</Text>
        <Button size="small" appearance="subtle" onClick={() => onChange(new Set(people.map(({ id }) => id)))}>
          {t('byProducts:roles-all')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onChange(new Set())}>
          {t('byProducts:roles-none')}
        </Button>
      </div>
      <fieldset className={styles.roles} aria-label={title}>
        {people.map(({ id, role, name }) => (
          <div key={id} className={styles.role}>
            <Checkbox
              className={styles.name}
              label={name === '' ? role : `${role}　${name}`}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
            {silent.has(id) && (
              <Badge appearance="tint" color="warning" size="small">
                {t('byProducts:silent')}
              </Badge>
            )}
          </div>
        ))}
      </fieldset>
    </>
  );
}

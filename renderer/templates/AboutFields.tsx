/** What the gallery says of an own template: name, summary, and whom and what it is for. */
import { Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { EVENT_KINDS, type EventKind, UNIT_KINDS, type UnitKind } from '../../shared/content/templates/schema.ts';
import { ChipToggle } from '../ui/ChipMenu.tsx';
import { useTranslate } from '../ui/translate.ts';

export type About = {
  readonly name: string;
  readonly summary: string;
  readonly units: readonly UnitKind[];
  readonly events: readonly EventKind[];
};

const NAME_LENGTH = 60;
const SUMMARY_LENGTH = 300;

/** Whether a template may be kept with these words. */
export function isWholeAbout({ name, units, events }: About): boolean {
  return name.trim() !== '' && units.length > 0 && events.length > 0;
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  kinds: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  label: { display: 'block', marginBottom: '4px', color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '5px' },
});

type KindsProps<V extends string> = {
  readonly label: string;
  readonly kinds: readonly V[];
  readonly chosen: readonly V[];
  onChange(chosen: readonly V[]): void;
};

function Kinds<V extends string>({ label, kinds, chosen, onChange }: KindsProps<V>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.kinds} aria-label={label}>
      <Text className={styles.label} aria-hidden="true">
        {label}
      </Text>
      <div className={styles.chips}>
        {kinds.map((kind) => (
          <ChipToggle
            key={kind}
            label={kind}
            isOn={chosen.includes(kind)}
            onToggle={() => onChange(kinds.filter((each) => (each === kind) !== chosen.includes(each)))}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function AboutFields({ about, onChange }: { readonly about: About; onChange(about: About): void }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.fields}>
      <Field label={t('templates:name')} required>
        <Input
          value={about.name}
          maxLength={NAME_LENGTH}
          onChange={(_, { value }) => onChange({ ...about, name: value })}
        />
      </Field>
      <Field label={t('templates:summary')}>
        <Textarea
          value={about.summary}
          maxLength={SUMMARY_LENGTH}
          placeholder={t('templates:summary-hint')}
          onChange={(_, { value }) => onChange({ ...about, summary: value })}
        />
      </Field>
      <Kinds
        label={t('templates:unit')}
        kinds={UNIT_KINDS}
        chosen={about.units}
        onChange={(units) => onChange({ ...about, units })}
      />
      <Kinds
        label={t('templates:event')}
        kinds={EVENT_KINDS}
        chosen={about.events}
        onChange={(events) => onChange({ ...about, events })}
      />
    </div>
  );
}

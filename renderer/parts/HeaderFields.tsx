/** The lines of the red head. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { HEADER_MAX_LENGTH, type Header } from '../../shared/model/plan/plan.ts';
import { HEADER_FIELDS } from '../../shared/model/plan/words.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '10px' } });

type Props = { readonly header: Header; onChange(header: Header): void };

export function HeaderFields({ header, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.fields}>
      {HEADER_FIELDS.map((name) => (
        <Field key={name} label={t(`facts:${name}`)} size="small">
          <Input
            size="small"
            maxLength={HEADER_MAX_LENGTH}
            value={header[name] ?? ''}
            onChange={(_, { value }) => {
              const { [name]: _before, ...others } = header;
              onChange(value === '' ? others : { ...others, [name]: value });
            }}
          />
        </Field>
      ))}
    </div>
  );
}

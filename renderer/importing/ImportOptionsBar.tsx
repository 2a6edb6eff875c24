/** How the source is read: its numbers kept or mended, and the scheme they are put into. */
import { Field, makeStyles, mergeClasses, Select, Spinner, ToggleButton, tokens } from '@fluentui/react-components';
import type { NumberingMode } from '../../shared/exchange/import/levels/place-markers.ts';
import type { TextEncoding } from '../../shared/exchange/import/text/decode.ts';
import { BUILT_IN_SCHEMES } from '../../shared/model/numbering/schemes/index.ts';
import { getSchemeSample } from '../numbering/scheme-sample.ts';
import { useSchemeName } from '../numbering/use-scheme-name.ts';
import { useTranslate } from '../ui/translate.ts';
import type { ImportChange, ImportChoices } from './use-import.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 20px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { display: 'flex', alignItems: 'center', gap: '8px' },
  fieldset: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'flex',
    '& button': { fontWeight: tokens.fontWeightRegular, minWidth: 'auto', padding: '4px 12px' },
    '& button:first-child': { borderTopRightRadius: 0, borderBottomRightRadius: 0 },
    '& button:last-child': { borderTopLeftRadius: 0, borderBottomLeftRadius: 0, marginLeft: '-1px' },
    '& button[aria-pressed="true"]': {
      zIndex: 1,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      border: `1px solid ${tokens.colorBrandStroke1}`,
    },
  },
  scheme: { minWidth: '330px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
] as const satisfies readonly TextEncoding[];

const MODES: readonly NumberingMode[] = ['keep', 'renumber'];

type Props = {
  readonly choices: ImportChoices;
  /** Name of the scheme the source was found to be in, or chosen to be. */
  readonly foundScheme: string;
  /** The encoding the source is read in where that is in doubt, else `null`. */
  readonly doubtfulEncoding: TextEncoding | null;
  readonly isReading: boolean;
  onChange(change: ImportChange): void;
};

export function ImportOptionsBar({ choices, foundScheme, doubtfulEncoding, isReading, onChange }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const nameScheme = useSchemeName();
  return (
    <div className={styles.bar}>
      <fieldset className={mergeClasses(styles.group, styles.fieldset)} aria-labelledby="import-mode">
        <span className={styles.label} id="import-mode">
          {t('importing:numbering')}
        </span>
        <span className={styles.pair}>
          {MODES.map((mode) => (
            <ToggleButton key={mode} size="small" checked={choices.mode === mode} onClick={() => onChange({ mode })}>
              {t(`importing:mode-${mode}`)}
            </ToggleButton>
          ))}
        </span>
        <span className={styles.hint}>{t(`importing:mode-${choices.mode}-hint`)}</span>
      </fieldset>
      <Field className={styles.group} label={{ children: t('importing:scheme'), className: styles.label }}>
        <Select
          size="small"
          className={styles.scheme}
          value={choices.schemeId ?? ''}
          onChange={(_, { value }) => onChange({ schemeId: value === '' ? null : value })}
        >
          <option value="">{t('importing:scheme-found', { name: foundScheme })}</option>
          {BUILT_IN_SCHEMES.map((scheme) => (
            <option key={scheme.id} value={scheme.id}>{`${nameScheme(scheme)}　${getSchemeSample(scheme)}`}</option>
          ))}
        </Select>
      </Field>
      {doubtfulEncoding !== null && (
        <Field className={styles.group} label={{ children: t('importing:encoding'), className: styles.label }}>
          <Select
            size="small"
            value={doubtfulEncoding}
            onChange={(_, { value }) => onChange({ encoding: ENCODINGS.find((each) => each === value) ?? null })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`importing:encoding-${encoding}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isReading && <Spinner size="extra-tiny" label={t('importing:reading')} />}
    </div>
  );
}

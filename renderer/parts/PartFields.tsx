/** The fields of one part of the document. */
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import type { Facts } from '../../shared/model/plan/facts.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import {
  COVER_DESIGNS,
  type CoverDesign,
  type MOST_CONTENTS_LEVELS,
  type Parts,
} from '../../shared/model/plan/parts.ts';
import { readTitleText } from '../../shared/view/resolve/title-text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type MessageKey, useTranslate } from '../ui/translate.ts';
import { WordsField } from './WordsField.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
  rows: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', gap: '6px', alignItems: 'flex-end', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  cell: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  heads: { display: 'flex', gap: '6px', paddingRight: '34px', color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

type Common = { readonly facts: Facts };
type Of<Name extends keyof Parts> = Common & {
  readonly part: NonNullable<Parts[Name]>;
  onChange(part: NonNullable<Parts[Name]>): void;
};

export function CoverFields({ part, facts, onChange }: Of<'cover'>) {
  const styles = useStyles();
  const t = useTranslate();
  const field = (name: 'planNumber' | 'version' | 'signer' | 'unit' | 'date', label: MessageKey) => (
    <WordsField
      key={name}
      label={t(label)}
      facts={facts}
      value={part[name]}
      onChange={(value) => onChange({ ...part, [name]: value })}
    />
  );
  return (
    <div className={styles.fields}>
      <Field label={t('parts:design')} size="small">
        <RadioGroup
          layout="horizontal"
          value={part.design}
          onChange={(_, { value }) => onChange({ ...part, design: value as CoverDesign })}
        >
          {COVER_DESIGNS.map((design) => (
            <Radio key={design} value={design} label={t(`parts:design-${design}`)} />
          ))}
        </RadioGroup>
      </Field>
      {field('planNumber', 'parts:plan-number')}
      {field('version', 'parts:version')}
      {field('signer', 'parts:signer')}
      {field('unit', 'parts:unit')}
      {field('date', 'parts:date')}
      <Checkbox
        label={t('parts:seal-room')}
        checked={part.hasSealRoom}
        onChange={(_, { checked }) => onChange({ ...part, hasSealRoom: checked === true })}
      />
    </div>
  );
}

type TextProps = Common & { label: string; value: readonly Inline[]; onChange(value: Inline[]): void };

/** Words of several lines; what is changed by hand no longer follows the facts. */
function TextField({ label, facts, value, onChange }: TextProps) {
  return (
    <Field label={label} size="small">
      <Textarea
        size="small"
        rows={4}
        maxLength={1000}
        value={readTitleText(value, facts).replaceAll('\n', '')}
        onChange={(_, { value: text }) =>
          onChange(text === '' ? [] : [{ type: 'text', text: text.replaceAll('\n', '') }])
        }
      />
    </Field>
  );
}

export function OrderFields({ part, facts, onChange }: Of<'order'>) {
  const styles = useStyles();
  const t = useTranslate();
  const field = (name: 'number' | 'signer' | 'date', label: MessageKey) => (
    <WordsField
      label={t(label)}
      facts={facts}
      value={part[name]}
      onChange={(value) => onChange({ ...part, [name]: value })}
    />
  );
  return (
    <div className={styles.fields}>
      {field('number', 'parts:order-number')}
      <TextField
        label={t('parts:order-text')}
        facts={facts}
        value={part.text}
        onChange={(text) => onChange({ ...part, text })}
      />
      {field('signer', 'parts:signer')}
      {field('date', 'parts:date')}
    </div>
  );
}

type Row = Readonly<Record<string, Inline[]>>;
type RowsProps = Common & {
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  onChange(rows: Row[]): void;
};

function RowsFields({ rows, columns, facts, onChange }: RowsProps) {
  const styles = useStyles();
  const t = useTranslate();
  const empty = Object.fromEntries(columns.map(({ key }): [string, Inline[]] => [key, []]));
  return (
    <div className={styles.rows}>
      <div className={styles.heads} aria-hidden="true">
        {columns.map(({ key, label }) => (
          <span key={key} className={styles.cell}>
            {label}
          </span>
        ))}
      </div>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their places
        <fieldset key={index} className={styles.row} aria-label={t('parts:row', { number: index + 1 })}>
          {columns.map(({ key, label }) => (
            <div key={key} className={styles.cell}>
              <WordsField
                label={`${t('parts:row', { number: index + 1 })} ${label}`}
                hasLabel={false}
                facts={facts}
                value={row[key] ?? []}
                onChange={(value) =>
                  onChange(rows.map((each, at) => (at === index ? { ...each, [key]: value } : each)))
                }
              />
            </div>
          ))}
          <IconButton
            label={t('parts:remove-row')}
            icon={<DismissRegular />}
            isDisabled={rows.length === 1}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </fieldset>
      ))}
      <Button
        size="small"
        icon={<AddRegular />}
        disabled={rows.length >= 100}
        onClick={() => onChange([...rows, empty])}
      >
        {t('parts:add-row')}
      </Button>
    </div>
  );
}

export function ApprovalFields({ part, facts, onChange }: Of<'approval'>) {
  const t = useTranslate();
  const columns = [
    { key: 'role', label: t('parts:role') },
    { key: 'person', label: t('parts:person') },
    { key: 'date', label: t('parts:date') },
  ];
  return (
    <RowsFields
      rows={part.rows}
      columns={columns}
      facts={facts}
      onChange={(rows) => onChange({ rows: rows as typeof part.rows })}
    />
  );
}

export function RevisionsFields({ part, facts, onChange }: Of<'revisions'>) {
  const t = useTranslate();
  const columns = [
    { key: 'version', label: t('parts:version') },
    { key: 'date', label: t('parts:date') },
    { key: 'content', label: t('parts:revision-content') },
    { key: 'person', label: t('parts:revision-person') },
  ];
  return (
    <RowsFields
      rows={part.rows}
      columns={columns}
      facts={facts}
      onChange={(rows) => onChange({ rows: rows as typeof part.rows })}
    />
  );
}

const LEVELS = [1, 2, 3] as const satisfies { readonly length: typeof MOST_CONTENTS_LEVELS };

export function ContentsFields({ part, hasEntries, onChange }: Of<'contents'> & { readonly hasEntries: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.fields}>
      <Field label={t('parts:levels')} size="small">
        <RadioGroup
          layout="horizontal"
          value={String(part.levels)}
          onChange={(_, { value }) => onChange({ levels: Number(value) })}
        >
          {LEVELS.map((levels) => (
            <Radio key={levels} value={String(levels)} label={t(`parts:levels-${levels}`)} />
          ))}
        </RadioGroup>
      </Field>
      {!hasEntries && <Text className={styles.note}>{t('parts:contents-empty')}</Text>}
    </div>
  );
}

export function RemarkFields({ part, facts, onChange }: Of<'remark'>) {
  const t = useTranslate();
  return (
    <TextField label={t('parts:remark-text')} facts={facts} value={part.text} onChange={(text) => onChange({ text })} />
  );
}

export function ImprintFields({ part, facts, onChange }: Of<'imprint'>) {
  const styles = useStyles();
  const t = useTranslate();
  const fields = [
    ['copies', 'parts:copies'],
    ['office', 'parts:office'],
    ['date', 'parts:issued-on'],
  ] as const;
  return (
    <div className={styles.fields}>
      {fields.map(([name, label]) => (
        <WordsField
          key={name}
          label={t(label)}
          facts={facts}
          value={part[name]}
          onChange={(value) => onChange({ ...part, [name]: value })}
        />
      ))}
    </div>
  );
}

/** Layout, header and signature of the document. */

import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { SIGNATURE_DATE_KEY } from '../../shared/content/templates/instantiate.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import { getTypedText } from '../../shared/model/plan/inlines.ts';
import { DOCUMENT_LAYOUT_IDS, HEADER_MAX_LENGTH, type LayoutId, type Signature } from '../../shared/model/plan/plan.ts';
import type { PlanSettings } from '../editor/editor-api.ts';
import { getDocumentFieldKey } from '../state/commands/go-to-fact.ts';
import { openDialog } from '../state/view-store.ts';
import { FoldSection } from '../ui/FoldSection.tsx';
import { useTranslate } from '../ui/translate.ts';
import { addEntry } from './edit-facts.ts';
import { FactField } from './FactField.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

type SettingsEdit = (settings: PlanSettings) => PlanSettings;

/** Words that the printed document itself bears. Source: GB/T 9704-2012, 7.2.3. */
const URGENCIES = [
  { value: '加急', key: 'facts:urgency-normal' },
  { value: '特急', key: 'facts:urgency-high' },
] as const;

const HEADER_LINES = ['copyNumber', 'classification', 'issuer', 'documentNumber', 'signer', 'recipients'] as const;

/** Sets or, for '', removes a line of the header. */
function setHeaderLine(name: (typeof HEADER_LINES)[number] | 'urgency', value: string): SettingsEdit {
  return (settings) => {
    const { [name]: _, ...rest } = settings.header;
    return { ...settings, header: value.trim() === '' ? rest : { ...rest, [name]: value } };
  };
}

function turnSignature(isOn: boolean): SettingsEdit {
  if (!isOn) return (settings) => ({ ...settings, signature: null });
  return (settings) => ({
    ...settings,
    facts: addEntry({ key: SIGNATURE_DATE_KEY, kind: 'date', value: '' })(settings.facts),
    signature: {
      units: [[{ type: 'fact', key: '单位名称' }]],
      date: [{ type: 'fact', key: SIGNATURE_DATE_KEY }],
      seal: 'with',
    },
  });
}

function changeSignature(change: Partial<Signature>): SettingsEdit {
  return (settings) => ({
    ...settings,
    signature: settings.signature === null ? null : { ...settings.signature, ...change },
  });
}

/** The plain words of a signing unit; live members are not words of the user's. */
function readUnit(unit: readonly Inline[]): string {
  return getTypedText(unit);
}

function SignatureFields({ signature, onEdit }: { readonly signature: Signature; onEdit(edit: SettingsEdit): void }) {
  const t = useTranslate();
  const [own = [], ...others] = signature.units;
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const lines = draft.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    onEdit(changeSignature({ units: [own, ...lines.map((text): Inline[] => [{ type: 'text', text }])] }));
    setDraft(null);
  };
  return (
    <>
      <RadioGroup
        layout="horizontal"
        value={signature.seal}
        aria-label={t('facts:signature')}
        onChange={(_, { value }) => onEdit(changeSignature({ seal: value as Signature['seal'] }))}
      >
        <Radio value="with" label={t('facts:seal-with')} />
        <Radio value="without" label={t('facts:seal-without')} />
      </RadioGroup>
      <Field label={t('facts:signature-others')} size="small">
        <Textarea
          size="small"
          rows={2}
          value={draft ?? others.map(readUnit).join('\n')}
          onChange={(_, { value }) => setDraft(value)}
          onBlur={commit}
          textarea={{ 'data-field': getDocumentFieldKey('signature') } as object}
        />
      </Field>
    </>
  );
}

type Props = { readonly settings: PlanSettings; onEdit(edit: SettingsEdit): void };

export function DocumentSection({ settings, onEdit }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <FoldSection title={t('facts:document')}>
      <div className={styles.fields}>
        <Button size="small" onClick={() => openDialog({ kind: 'page-setup' })}>
          {`${t('pageSetup:title')}…`}
        </Button>
        <Button size="small" onClick={() => openDialog({ kind: 'document-parts', part: null })}>
          {`${t('parts:title')}…`}
        </Button>
        <Field label={t('facts:layout')} size="small">
          <Select
            size="small"
            value={settings.pageSetup === undefined ? settings.layout : ''}
            onChange={(_, { value }) =>
              onEdit(({ pageSetup: _before, ...before }) => ({ ...before, layout: value as LayoutId }))
            }
          >
            {settings.pageSetup !== undefined && <option value="">{settings.pageSetup.name}</option>}
            {[...new Set<LayoutId>([...DOCUMENT_LAYOUT_IDS, settings.layout])].map((layout) => (
              <option key={layout} value={layout}>
                {t(`app:layout-${layout}`)}
              </option>
            ))}
          </Select>
        </Field>
        {HEADER_LINES.map((name) => (
          <FactField
            key={name}
            label={t(`facts:${name}`)}
            kind="text"
            value={settings.header[name] ?? ''}
            maxLength={HEADER_MAX_LENGTH}
            fieldKey={getDocumentFieldKey(name)}
            onCommit={(value) => onEdit(setHeaderLine(name, value))}
          />
        ))}
        <Field label={t('facts:urgency')} size="small">
          <Select
            size="small"
            value={settings.header.urgency ?? ''}
            select={{ 'data-field': getDocumentFieldKey('urgency') } as object}
            onChange={(_, { value }) => onEdit(setHeaderLine('urgency', value))}
          >
            <option value="">{t('facts:urgency-none')}</option>
            {URGENCIES.map(({ value, key }) => (
              <option key={value} value={value}>
                {t(key)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={t('facts:signature-on')}
          checked={settings.signature !== null}
          onChange={(_, { checked }) => onEdit(turnSignature(checked === true))}
        />
        {settings.signature !== null && <SignatureFields signature={settings.signature} onEdit={onEdit} />}
      </div>
    </FoldSection>
  );
}

/** Writing an own clause: its particulars, its lines, and beside them how they will read in this plan. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import { toClause as toPlainClause } from '../../shared/content/clauses/catalogue.ts';
import { createOwnClauseId, type OwnClause } from '../../shared/content/clauses/own-clause.ts';
import { CLAUSE_KINDS } from '../../shared/content/clauses/schema.ts';
import { UNIT_KINDS } from '../../shared/content/templates/schema.ts';
import { useCatalogue } from '../state/clause-catalogue.ts';
import { saveOwnClause } from '../state/commands/own-clauses.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { tell } from '../state/notice-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChipToggle } from '../ui/ChipMenu.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { colors } from '../ui/theme.ts';
import { i18n, useTranslate } from '../ui/translate.ts';
import { ClausePreview } from './ClausePreview.tsx';
import { type ClauseForm, findAdvice, listFaults, toClause, toForm } from './edit-clause-form.ts';
import { placeClause } from './place-clause.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'grid', gridTemplateColumns: '2fr 1.4fr 1fr', gap: '12px' },
  even: { display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: '12px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '5px' },
  text: { display: 'grid', gridTemplateColumns: '1.1fr 1fr', gap: '14px', alignItems: 'start' },
  area: { height: '250px', width: '100%', maxHeight: 'none' },
  hint: { display: 'block', marginTop: '4px', color: tokens.colorNeutralForeground3 },
  list: { margin: '6px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  fault: { color: tokens.colorStatusDangerForeground1 },
  advice: { color: colors.zfAdviceText },
});

const TITLE_MAX = 60;
const NAME_MAX = 60;
const SUBJECT_MAX = 30;
const BASIS_MAX = 300;
const ADVICE_MAX = 6;

type SetForm = (part: Partial<ClauseForm>) => void;

function Particulars({ form, set }: { readonly form: ClauseForm; readonly set: SetForm }) {
  const styles = useStyles();
  const t = useTranslate();
  const { subjects } = useCatalogue();
  return (
    <>
      <div className={styles.row}>
        <Field label={t('clauses:field-title')} required>
          <Input value={form.title} maxLength={TITLE_MAX} onChange={(_, { value }) => set({ title: value })} />
        </Field>
        <Field label={t('clauses:subject')} required>
          <Input
            value={form.subjectName}
            maxLength={SUBJECT_MAX}
            list="clause-subjects"
            placeholder={t('clauses:field-subject-hint')}
            onChange={(_, { value }) => set({ subjectName: value })}
          />
        </Field>
        <Field label={t('clauses:kind')}>
          <Select value={form.kind} onChange={(_, { value }) => set({ kind: value as ClauseForm['kind'] })}>
            {CLAUSE_KINDS.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </Select>
        </Field>
      </div>
      <datalist id="clause-subjects">
        {subjects.map(({ subject, name }) => (
          <option key={subject} value={name} />
        ))}
      </datalist>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div className={styles.chips} role="group" aria-label={t('clauses:unit')}>
        {UNIT_KINDS.map((unit) => (
          <ChipToggle
            key={unit}
            label={unit}
            isOn={form.units.includes(unit)}
            onToggle={() =>
              set({
                units: form.units.includes(unit) ? form.units.filter((known) => known !== unit) : [...form.units, unit],
              })
            }
          />
        ))}
      </div>
      <div className={styles.even}>
        <Field label={t('clauses:field-keywords')}>
          <Input
            value={form.keywords}
            maxLength={BASIS_MAX}
            placeholder={t('clauses:field-keywords-hint')}
            onChange={(_, { value }) => set({ keywords: value })}
          />
        </Field>
        <Field label={t('clauses:field-basis')}>
          <Input value={form.basis} maxLength={BASIS_MAX} onChange={(_, { value }) => set({ basis: value })} />
        </Field>
        <Field label={t('clauses:signed-off-by')}>
          <Input
            value={form.signedOffBy}
            maxLength={NAME_MAX}
            onChange={(_, { value }) => set({ signedOffBy: value })}
          />
        </Field>
      </div>
    </>
  );
}

/** Faults, which must be mended, and advice, which may be taken. */
function Remarks({ form, index }: { readonly form: ClauseForm; readonly index: number }) {
  const styles = useStyles();
  const t = useTranslate();
  const wording = form.wordings[index] ?? { text: '', objects: [] };
  const faults = listFaults(wording);
  const advice = findAdvice(wording).slice(0, ADVICE_MAX);
  return (
    <div role="status">
      {faults.length > 0 && (
        <ul className={styles.list}>
          {faults.map(({ line, fault, text }) => (
            <li key={`${line} ${fault}`} className={styles.fault}>
              {t('clauses:line', { line })}
              {t(`clauses:fault-${fault}`, { text })}
            </li>
          ))}
        </ul>
      )}
      {faults.length === 0 && advice.length > 0 && (
        <ul className={styles.list} aria-label={t('clauses:advice')}>
          {advice.map((one) => (
            <li key={JSON.stringify(one)} className={styles.advice}>
              {one.line === null
                ? t(`clauses:style-${one.rule}`)
                : t('clauses:line', { line: one.line }) + t(`clauses:style-${one.rule}`, { words: one.words })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Preview({ clause, index }: { readonly clause: OwnClause | null; readonly index: number }) {
  const settings = useEditorStore((state) => state.settings);
  const shown = useDeferredValue(clause);
  const placed = useMemo(() => {
    if (shown === null || settings === null) return null;
    const text = [shown.text, ...(shown.variants ?? []).map((variant) => variant.text)][index] ?? shown.text;
    return placeClause({ ...toPlainClause(shown), text, variants: [] }, null, settings);
  }, [shown, settings, index]);
  return placed === null ? null : <ClausePreview placed={placed} afterId={null} />;
}

type Props = { readonly clause: OwnClause; readonly before: OwnClause | null };

export default function EditClauseDialog({ clause, before }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [form, setForm] = useState(() => toForm(clause));
  const [index, setIndex] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const set: SetForm = (part) => setForm((known) => ({ ...known, ...part }));
  const edited = useMemo(() => toClause(form, clause), [form, clause]);
  const title = t(before === null ? 'clauses:write-title' : 'clauses:edit-title');
  const canSave = edited !== null && edited.title !== '' && edited.subjectName !== '' && edited.units.length > 0;

  const save = async (target: OwnClause | null, known: OwnClause | null) => {
    if (target === null || isSaving) return;
    setSaving(true);
    const saved = await saveOwnClause(target, known);
    setSaving(false);
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    closeDialog();
    tell('success', t('clauses:saved', { title: target.title }));
  };

  return (
    <DialogFrame
      title={title}
      widthPx={960}
      formName={title}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={!canSave || isSaving} onClick={() => void save(edited, before)}>
            {t('clauses:save')}
          </Button>
        </>
      }
    >
      {error !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{describeError(error, i18n.language as Language)}</MessageBarBody>
          {error.code === 'own-clauses.changed-elsewhere' && edited !== null && (
            <MessageBarActions>
              <Button onClick={() => void save({ ...edited, id: createOwnClauseId(newId()), version: 1 }, null)}>
                {t('clauses:save-as-new')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <Particulars form={form} set={set} />
      <div className={styles.text}>
        <div>
          {form.wordings.length > 1 && (
            <Field label={t('clauses:wording')}>
              <Select value={String(index)} onChange={(_, { value }) => setIndex(Number(value))}>
                {form.wordings.map((_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: wordings are known by their places
                  <option key={place} value={place}>
                    {place === 0
                      ? t('clauses:wording-general')
                      : (clause.variants?.[place - 1]?.units.join('、') ?? String(place))}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={t('clauses:field-text')} required>
            <Textarea
              textarea={{ className: styles.area, spellCheck: false }}
              resize="vertical"
              value={form.wordings[index]?.text ?? ''}
              onChange={(_, { value }) =>
                set({
                  wordings: form.wordings.map((wording, place) =>
                    place === index ? { ...wording, text: value } : wording,
                  ),
                })
              }
            />
          </Field>
          <Text size={200} className={styles.hint}>
            {t('clauses:text-hint')}
          </Text>
          <Remarks form={form} index={index} />
        </div>
        <Preview clause={edited} index={index} />
      </div>
    </DialogFrame>
  );
}

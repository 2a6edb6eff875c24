/** Composing a figure that is drawn from the plan: what it is drawn from on the left, the figure on the right. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { figures } from '../../shared/base/messages/zh-CN/figures.ts';
import type { DiagramForm, DrawnFrom } from '../../shared/model/plan/diagram.ts';
import { shorten } from '../../shared/view/resolve/drawings/summarize.ts';
import { findDiagram, insertDiagram, replaceDiagram } from '../state/commands/edit-figure.ts';
import { readPlan, useEditorStore } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { FigurePreview } from './FigurePreview.tsx';
import { type FigureDraft, newStepDraft, readDraft, toDraft } from './figure-draft.ts';
import { StepsForm } from './StepsForm.tsx';
import { suggestSection } from './suggest-section.ts';

const useStyles = makeStyles({
  halves: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '20px',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  select: { width: '100%', minWidth: 0 },
  fault: { fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1, ':empty': { display: 'none' } },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const USUAL_WIDTH_MM = 150;
/** Nobody lists who stands under whom as steps. */
const SOURCES: Record<DiagramForm, readonly DrawnFrom['from'][]> = {
  organization: ['people'],
  reporting: ['section', 'steps'],
  response: ['section', 'steps'],
};
/** Shallow headings are enough to choose from; deeper ones hold single sentences. */
const DEEPEST_SECTION = 1;
const OPTION_LENGTH = 24;

function startDraft(form: DiagramForm, sectionId: string, caption: string): FigureDraft {
  return {
    form,
    from: form === 'organization' ? 'people' : 'section',
    hasPhones: false,
    sectionId,
    steps: [newStepDraft('step'), newStepDraft('step')],
    caption,
    alternativeText: '',
    widthMm: USUAL_WIDTH_MM,
  };
}

type Props = {
  /** The form of a new figure; `null` for one that exists. */
  readonly form: DiagramForm | null;
  /** The figure to change; `null` for a new one. */
  readonly blockId: string | null;
};

export default function FigureDialog({ form, blockId }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const outline = useEditorStore((state) => state.outline);
  const [plan] = useState(readPlan);
  const [before] = useState(() => findDiagram(blockId));
  const [draft, setDraft] = useState(() => {
    if (before !== null) return toDraft(before);
    const wanted = form ?? 'organization';
    // Text of the plan, in Chinese whatever the language of the window.
    return startDraft(wanted, suggestSection(outline, wanted), figures[`form-${wanted}`]);
  });
  const [id] = useState(() => before?.id ?? newId());
  const deferred = useDeferredValue(draft);
  const shown = useMemo(() => readDraft(deferred, id), [deferred, id]);
  const sections = outline.filter(({ kind, depth }) => kind === 'numbered' && depth <= DEEPEST_SECTION);
  if (plan === null) return null;
  const change = (part: Partial<FigureDraft>) => setDraft({ ...draft, ...part });
  const read = readDraft(draft, id);
  const apply = () => {
    if (read.value === null) return;
    closeDialog();
    if (before === null) insertDiagram(read.value);
    else replaceDiagram(read.value);
  };
  const title = t(before === null ? 'figures:title-new' : 'figures:title-change', {
    form: t(`figures:form-${draft.form}`),
  });
  // A figure made elsewhere may be drawn from something that is not offered here.
  const sources = [...new Set([...SOURCES[draft.form], draft.from])];
  return (
    <DialogFrame
      title={title}
      widthPx={1080}
      onClose={closeDialog}
      formName={title}
      className={styles.halves}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={read.value === null} onClick={apply}>
            {t(before === null ? 'figures:insert-figure' : 'figures:apply')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {sources.length > 1 && (
          <Field label={t('figures:source')}>
            <RadioGroup value={draft.from} onChange={(_, { value }) => change({ from: value as DrawnFrom['from'] })}>
              {sources.map((from) => (
                <Radio key={from} value={from} label={t(`figures:source-${from}`)} />
              ))}
            </RadioGroup>
          </Field>
        )}
        {draft.from === 'people' && (
          <>
            <div className={styles.hint}>{t('figures:people-hint')}</div>
            <Checkbox
              label={t('figures:phones')}
              checked={draft.hasPhones}
              onChange={(_, { checked }) => change({ hasPhones: checked === true })}
            />
          </>
        )}
        {draft.from === 'section' && (
          <Field label={t('figures:section')} hint={t('figures:section-hint')}>
            <Select
              select={{ className: styles.select }}
              value={draft.sectionId}
              onChange={(_, { value }) => change({ sectionId: value })}
            >
              {!sections.some(({ blockId: section }) => section === draft.sectionId) && (
                <option value={draft.sectionId}>{t('figures:section-none')}</option>
              )}
              {sections.map(({ blockId: section, depth, marker, text }) => (
                <option key={section} value={section}>
                  {`${'\u3000'.repeat(depth)}${marker}${shorten(text, OPTION_LENGTH)}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {draft.from === 'steps' && (
          <>
            <StepsForm steps={draft.steps} onChange={(steps) => change({ steps })} />
            <div className={styles.fault} role="alert">
              {read.fault ? t('figures:words-fault', { text: read.fault }) : ''}
            </div>
          </>
        )}
        <Field label={t('figures:caption')} hint={t('figures:caption-hint')}>
          <Input maxLength={200} value={draft.caption} onChange={(_, { value }) => change({ caption: value })} />
        </Field>
        <Field label={t('figures:alternative')} hint={t('figures:alternative-hint')}>
          <Textarea
            maxLength={1000}
            rows={2}
            value={draft.alternativeText}
            onChange={(_, { value }) => change({ alternativeText: value })}
          />
        </Field>
      </div>
      <FigurePreview plan={plan} diagram={shown.value} />
    </DialogFrame>
  );
}

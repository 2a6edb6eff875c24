/** 文档组成: which parts the document has beside its text, what stands in them, and how they look. One undo step when it is left. */
import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { turnPart } from '../../shared/content/parts/new-part.ts';
import { PART_NAMES, type PartName, type Parts } from '../../shared/model/plan/parts.ts';
import type { Header, Plan } from '../../shared/model/plan/plan.ts';
import { listContents } from '../../shared/view/layout/contents.ts';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { editAndReturn, readPlan, takeSnapshot } from '../state/editor-store.ts';
import type { PartsView } from '../state/plan-worker/plan-view.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { HeaderFields } from './HeaderFields.tsx';
import {
  ApprovalFields,
  ContentsFields,
  CoverFields,
  ImprintFields,
  OrderFields,
  RemarkFields,
  RevisionsFields,
} from './PartFields.tsx';
import { PartSheet } from './PartSheet.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', gap: '18px', height: '64vh', minHeight: '400px', overflow: 'hidden' },
  list: { width: '236px', flexShrink: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: '2px' },
  intro: { display: 'block', marginBottom: '6px', color: tokens.colorNeutralForeground3 },
  item: { display: 'flex', alignItems: 'flex-start', borderRadius: tokens.borderRadiusMedium },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  name: {
    flexGrow: 1,
    padding: '6px 8px 6px 0',
    border: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  ownName: { paddingLeft: '32px' },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fields: { flexGrow: 1, minWidth: '240px', overflowY: 'auto', paddingRight: '6px' },
  off: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  look: {
    width: '300px',
    flexShrink: 0,
    padding: '14px',
    overflow: 'auto',
    backgroundColor: colors.zfDesk,
    borderRadius: '6px',
  },
});

type Section = PartName | 'header';
const SECTIONS: readonly Section[] = ['header', ...PART_NAMES];
const PREVIEW_WIDTH_PX = 268;
const PX_PER_MM = 96 / 25.4;

type Draft = { readonly parts: Parts; readonly header: Header };
type FieldsProps = { readonly section: Section; readonly draft: Draft; readonly plan: Plan; hasEntries: boolean };

function SectionFields(props: FieldsProps & { onChange(draft: Draft): void }) {
  const { section, draft, plan, hasEntries, onChange } = props;
  const { parts, header } = draft;
  const set = (part: Partial<Parts>) => onChange({ ...draft, parts: { ...parts, ...part } });
  const { facts } = plan;
  if (section === 'header')
    return <HeaderFields header={header} onChange={(next) => onChange({ ...draft, header: next })} />;
  if (parts.cover !== undefined && section === 'cover') {
    return <CoverFields part={parts.cover} facts={facts} onChange={(cover) => set({ cover })} />;
  }
  if (parts.order !== undefined && section === 'order') {
    return <OrderFields part={parts.order} facts={facts} onChange={(order) => set({ order })} />;
  }
  if (parts.approval !== undefined && section === 'approval') {
    return <ApprovalFields part={parts.approval} facts={facts} onChange={(approval) => set({ approval })} />;
  }
  if (parts.revisions !== undefined && section === 'revisions') {
    return <RevisionsFields part={parts.revisions} facts={facts} onChange={(revisions) => set({ revisions })} />;
  }
  if (parts.contents !== undefined && section === 'contents') {
    return (
      <ContentsFields
        part={parts.contents}
        facts={facts}
        hasEntries={hasEntries}
        onChange={(contents) => set({ contents })}
      />
    );
  }
  if (parts.remark !== undefined && section === 'remark') {
    return <RemarkFields part={parts.remark} facts={facts} onChange={(remark) => set({ remark })} />;
  }
  if (parts.imprint !== undefined && section === 'imprint') {
    return <ImprintFields part={parts.imprint} facts={facts} onChange={(imprint) => set({ imprint })} />;
  }
  return null;
}

/** The plan as it stands when the dialog opens; the dialog covers the editor. */
function usePlan(): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => setPlan(readPlan()), []);
  return plan;
}

export default function DocumentPartsDialog({ part }: { readonly part: Section | null }) {
  const plan = usePlan();
  return plan === null ? null : <DocumentParts plan={plan} first={part ?? 'cover'} />;
}

/** Lines of the header without the blanks around them; what is nothing but blanks is gone. */
function tidyHeader(header: Header): Header {
  const lines = Object.entries(header).map(([name, line]) => [name, line?.trim() ?? '']);
  return Object.fromEntries(lines.filter(([, line]) => line !== ''));
}

function DocumentParts({ plan, first }: { readonly plan: Plan; readonly first: Section }) {
  const styles = useStyles();
  const t = useTranslate();
  const [section, setSection] = useState<Section>(first);
  const [draft, setDraft] = useState<Draft>({ parts: plan.parts ?? {}, header: plan.header });
  const resolved = useMemo(() => resolvePlan({ ...plan, ...draft }), [plan, draft]);
  const contents = useMemo(() => listContents(resolved), [resolved]);
  const isOn = section === 'header' || draft.parts[section] !== undefined;
  const name = t(`parts:${section}`);
  const turn = (part: PartName, on: boolean) => {
    setDraft({ ...draft, parts: turnPart(draft.parts, part, on, plan) });
    setSection(part);
  };
  const apply = () => {
    closeDialog();
    const { parts, header } = draft;
    editAndReturn((editor) =>
      editor.changeSettings((settings) => ({ ...settings, parts, header: tidyHeader(header) })),
    );
    takeSnapshot();
  };
  return (
    <DialogFrame
      title={t('parts:title')}
      widthPx={1000}
      onClose={closeDialog}
      formName={t('parts:title')}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" onClick={apply}>
            {t('parts:apply')}
          </Button>
        </>
      }
    >
      <div className={styles.list}>
        <Text className={styles.intro}>{t('parts:intro')}</Text>
        {SECTIONS.map((each) => (
          <div key={each} className={mergeClasses(styles.item, each === section && styles.chosen)}>
            {each !== 'header' && (
              <Checkbox
                aria-label={t('parts:turn-on', { name: t(`parts:${each}`) })}
                checked={draft.parts[each] !== undefined}
                onChange={(_, { checked }) => turn(each, checked === true)}
              />
            )}
            <button
              type="button"
              className={mergeClasses(styles.name, each === 'header' && styles.ownName)}
              aria-current={each === section}
              onClick={() => setSection(each)}
            >
              {t(`parts:${each}`)}
              <span className={styles.hint}>{t(`parts:${each}-hint`)}</span>
            </button>
          </div>
        ))}
      </div>
      <section className={styles.fields} aria-label={name}>
        {isOn ? (
          <SectionFields
            section={section}
            draft={draft}
            plan={plan}
            hasEntries={contents.length > 0}
            onChange={setDraft}
          />
        ) : (
          <div className={styles.off}>
            <Text>{t('parts:off', { name })}</Text>
            <Button onClick={() => turn(section, true)}>{t('parts:add-it')}</Button>
          </div>
        )}
      </section>
      {section !== 'header' && isOn && (
        <Look part={section} plan={resolved} contents={contents} label={t('parts:preview', { name })} />
      )}
    </DialogFrame>
  );
}

type LookProps = PartsView & { readonly part: PartName; readonly label: string };

function Look({ part, plan, contents, label }: LookProps) {
  const styles = useStyles();
  const scale = PREVIEW_WIDTH_PX / (getLayout(plan).page.widthMm * PX_PER_MM);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named place in a dialog is no section of the page
    <div
      className={styles.look}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
    >
      <PartSheet part={part} plan={plan} contents={contents} scale={scale} />
    </div>
  );
}

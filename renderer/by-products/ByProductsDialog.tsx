/** 附带材料: what to make of the plan on the left, the pages as they will print on the right. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DocumentAddRegular, DocumentPdfRegular, DocumentTextRegular, PrintRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import {
  BY_PRODUCT_KINDS,
  type ByProductKind,
  PAPERS_OF,
  type Paper,
} from '../../shared/exchange/by-products/kinds.ts';
import { makeByProduct } from '../../shared/exchange/by-products/make-by-product.ts';
import { listSilentRoles } from '../../shared/exchange/by-products/role-cards.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { PdfPages } from '../preview/PdfPages.tsx';
import { useRenderedPdf } from '../preview/use-rendered-pdf.ts';
import { request } from '../state/bridge.ts';
import { exportPlan, printPlan } from '../state/commands/export-plan.ts';
import { readPlan } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChipToggle } from '../ui/ChipMenu.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { colors } from '../ui/theme.ts';
import { i18n, useTranslate } from '../ui/translate.ts';
import { RoleList } from './RoleList.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', gap: '20px', height: '66vh', minHeight: '380px', overflow: 'hidden' },
  choices: { width: '300px', flexShrink: 0, overflowY: 'auto', paddingRight: '6px' },
  intro: { display: 'block', color: tokens.colorNeutralForeground3, marginBottom: '6px' },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  papers: { display: 'flex', alignItems: 'center', gap: '6px', marginTop: '8px' },
  look: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: colors.zfDesk,
    borderRadius: '6px',
    overflow: 'hidden',
  },
  pages: { padding: '6px 12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  center: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center', padding: '32px' },
  grow: { flexGrow: 1 },
});

/** The plan as it stands when the dialog opens; the dialog covers the editor. */
function usePlan(): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => setPlan(readPlan()), []);
  return plan;
}

export default function ByProductsDialog() {
  const plan = usePlan();
  return plan === null ? null : <ByProducts plan={plan} />;
}

function ByProducts({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const t = useTranslate();
  const { people } = plan.facts;
  const [kind, setKind] = useState<ByProductKind>('role-cards');
  const [paper, setPaper] = useState<Paper>('a4');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(people.map(({ id }) => id)));
  const silent = useMemo(() => listSilentRoles(plan), [plan]);
  const isForRoles = kind === 'role-cards' && people.length > 0;
  const made = useMemo(
    () =>
      makeByProduct(plan, { kind, paper, personIds: people.map(({ id }) => id).filter((id) => chosen.has(id)) }, newId),
    [plan, kind, paper, chosen, people],
  );
  const product = made.ok ? made.value : null;
  const { rendered, isBehind, hasFailed, renderAgain } = useRenderedPdf(product);
  const name = t(`byProducts:kind-${kind}`);
  const suggestedName = `${resolveTitleText(plan)}-${name}`;
  const silentChosen = silent.filter(({ id }) => chosen.has(id));
  const openAsPlan = async (opened: Plan) => {
    await request('import:open-windows', { plans: [opened] });
    closeDialog();
  };
  return (
    <DialogFrame
      title={t('byProducts:title')}
      widthPx={1120}
      onClose={closeDialog}
      className={styles.content}
      hasWideActions
      actions={
        <>
          <Button
            icon={<DocumentAddRegular />}
            disabled={product === null}
            onClick={() => product !== null && void openAsPlan(product)}
          >
            {t('byProducts:open-as-plan')}
          </Button>
          <span className={styles.grow} />
          <Button onClick={closeDialog}>{t('app:close')}</Button>
          <Button
            icon={<PrintRegular />}
            disabled={product === null}
            onClick={() => product !== null && void printPlan(product)}
          >
            {t('byProducts:print')}
          </Button>
          <Button
            icon={<DocumentTextRegular />}
            disabled={product === null}
            onClick={() =>
              product !== null && void exportPlan('docx', { isTextOnly: true }, { plan: product, suggestedName })
            }
          >
            {t('byProducts:export-word')}
          </Button>
          <Button
            appearance="primary"
            icon={<DocumentPdfRegular />}
            disabled={product === null}
            onClick={() => product !== null && void exportPlan('pdf', {}, { plan: product, suggestedName })}
          >
            {t('byProducts:export-pdf')}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Text className={styles.intro}>{t('byProducts:intro')}</Text>
        <RadioGroup
          aria-label={t('byProducts:kinds')}
          value={kind}
          onChange={(_, { value }) => setKind(value as ByProductKind)}
        >
          {BY_PRODUCT_KINDS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <>
                  {t(`byProducts:kind-${each}`)}
                  <span className={styles.hint}>{t(`byProducts:kind-${each}-hint`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
        {PAPERS_OF[kind].length > 1 && (
          <div className={styles.papers}>
            <Text>{t('byProducts:paper')}</Text>
            {PAPERS_OF[kind].map((each) => (
              <ChipToggle
                key={each}
                label={t(`byProducts:paper-${each}`)}
                isOn={each === paper || (each === 'a4' && !PAPERS_OF[kind].includes(paper))}
                onToggle={() => setPaper(each)}
              />
            ))}
          </div>
        )}
        {isForRoles && (
          <RoleList people={people} chosen={chosen} silent={new Set(silent.map(({ id }) => id))} onChange={setChosen} />
        )}
      </div>
      <section className={styles.look} aria-label={t('byProducts:preview', { kind: name })}>
        {isForRoles && silentChosen.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {t('byProducts:silent-warning', { roles: silentChosen.map(({ role }) => role).join('、') })}
            </MessageBarBody>
          </MessageBar>
        )}
        {rendered !== null && (
          <>
            <Text className={styles.pages} role="status">
              {!isBehind && t('byProducts:pages', { count: rendered.document.numPages })}
            </Text>
            <PdfPages document={rendered.document} />
          </>
        )}
        {rendered === null && (
          <div className={styles.center}>
            {!made.ok && (
              <Text>
                {isForRoles ? t('byProducts:no-roles') : describeError(made.error, i18n.language as Language)}
              </Text>
            )}
            {made.ok && hasFailed && <Button onClick={renderAgain}>{t('preview:retry')}</Button>}
            {made.ok && !hasFailed && <Spinner label={t('preview:loading')} />}
          </div>
        )}
      </section>
    </DialogFrame>
  );
}

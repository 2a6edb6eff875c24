/** 页面设置: the pages of the plan, with a small page that follows every change. One undo step when it is left. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { findPageSetupFault, PAGE_SETUP_NAME_MAX_LENGTH, type PageSetup } from '../../shared/model/plan/page-setup.ts';
import { DOCUMENT_LAYOUT_IDS, type Plan } from '../../shared/model/plan/plan.ts';
import { BUILT_IN_PAGE_SETUPS, type DocumentLayoutId } from '../../shared/view/layout/built-in-page-setups.ts';
import { LAYOUTS } from '../../shared/view/layout/layouts.ts';
import { toPageSetup } from '../../shared/view/layout/page-setups.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { editAndReturn, readPlan } from '../state/editor-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import {
  FontFields,
  LevelFields,
  LineFields,
  MarginFields,
  PageNumberFields,
  PaperFields,
  RunningFields,
} from './SetupFields.tsx';
import { SetupFileButtons } from './SetupFileButtons.tsx';
import { SmallPage } from './SmallPage.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', gap: '18px', height: '66vh', minHeight: '420px', overflow: 'hidden' },
  fields: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '0 8px 8px 2px',
  },
  choice: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  look: {
    width: '330px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '10px',
    padding: '14px',
    overflow: 'auto',
    boxSizing: 'border-box',
    backgroundColor: colors.zfDesk,
    borderRadius: tokens.borderRadiusLarge,
  },
});

const PREVIEW_WIDTH_PX = 300;
/** Where the list begins the names of the user's own set-ups. */
const OWN = 'own:';

type Draft = { readonly base: DocumentLayoutId; readonly setup: PageSetup; readonly scheme: NumberingScheme };

const isDocumentLayout = (id: string): id is DocumentLayoutId =>
  (DOCUMENT_LAYOUT_IDS as readonly string[]).includes(id);

/** A plan of a by-product's layout is set up from the plain one. */
function startDraft({ layout, pageSetup, scheme }: Plan): Draft {
  const base = isDocumentLayout(layout) ? layout : 'plain';
  const builtIn = BUILT_IN_PAGE_SETUPS.find(({ id }) => id === base)?.setup;
  return { base, scheme, setup: pageSetup ?? ((layout === base && builtIn) || toPageSetup(LAYOUTS[layout], layout)) };
}

/** The layout of this id where the draft says no more than it does. */
function findPlainLayout({ base, setup }: Draft): DocumentLayoutId | null {
  const same = BUILT_IN_PAGE_SETUPS.find(({ id }) => id === base);
  return same !== undefined && JSON.stringify({ ...setup, name: '' }) === JSON.stringify({ ...same.setup, name: '' })
    ? base
    : null;
}

/** The plan as it stands when the dialog opens; the dialog covers the editor. */
function usePlan(): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => setPlan(readPlan()), []);
  return plan;
}

export default function PageSetupDialog() {
  const plan = usePlan();
  return plan === null ? null : <PageSetupForm plan={plan} />;
}

/** Which set-up of the list the draft is, '' where it has been changed. */
function findChoice(draft: Draft, own: readonly PageSetup[]): string {
  const text = JSON.stringify(draft.setup);
  const builtIn = BUILT_IN_PAGE_SETUPS.find(({ base, setup }) => base === draft.base && JSON.stringify(setup) === text);
  if (builtIn !== undefined) return builtIn.id;
  const kept = own.find((setup) => JSON.stringify(setup) === text);
  return kept === undefined ? '' : OWN + kept.name;
}

function PageSetupForm({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const t = useTranslate();
  const own = useSettingsStore((state) => state.pageSetups);
  const [draft, setDraft] = useState<Draft>(() => startDraft(plan));
  const { setup, scheme, base } = draft;
  const fault = findPageSetupFault(setup);
  const [shown, setShown] = useState(draft);
  // The small page keeps the last that can be laid out.
  useEffect(() => {
    if (fault === null) setShown(draft);
  }, [draft, fault]);
  const resolved = useMemo(
    () => resolvePlan({ ...plan, layout: shown.base, pageSetup: shown.setup, scheme: shown.scheme }),
    [plan, shown],
  );
  const set = (part: Partial<PageSetup>) => setDraft((before) => ({ ...before, setup: { ...before.setup, ...part } }));
  const choose = (value: string) => {
    const builtIn = BUILT_IN_PAGE_SETUPS.find(({ id }) => id === value);
    const kept = own.find(({ name }) => OWN + name === value);
    if (builtIn !== undefined) setDraft({ ...draft, base: builtIn.base, setup: builtIn.setup });
    else if (kept !== undefined) setDraft({ ...draft, setup: kept });
  };
  const isNamed = setup.name.trim() !== '';
  const isComplete = fault === null && isNamed;
  const keep = () => updateSettings({ pageSetups: [...own.filter(({ name }) => name !== setup.name), setup] });
  const apply = () => {
    closeDialog();
    const isPlain = findPlainLayout(draft) !== null;
    editAndReturn((editor) =>
      editor.changeSettings(({ pageSetup: _before, ...settings }) => ({
        ...settings,
        scheme,
        layout: base,
        ...(isPlain ? {} : { pageSetup: { ...setup, name: setup.name.trim() } }),
      })),
    );
  };
  const fields = { setup, set };
  return (
    <DialogFrame
      title={t('pageSetup:title')}
      widthPx={1060}
      onClose={closeDialog}
      formName={t('pageSetup:title')}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={!isComplete} onClick={apply}>
            {t('pageSetup:apply')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <div className={styles.choice}>
          <Field label={t('pageSetup:layout')} size="small">
            <Select size="small" value={findChoice(draft, own)} onChange={(_, { value }) => choose(value)}>
              {findChoice(draft, own) === '' && <option value="">{setup.name}</option>}
              {BUILT_IN_PAGE_SETUPS.map(({ id, setup: each }) => (
                <option key={id} value={id}>
                  {each.name}
                </option>
              ))}
              {own.length > 0 && (
                <optgroup label={t('pageSetup:own')}>
                  {own.map(({ name }) => (
                    <option key={name} value={OWN + name}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </Select>
          </Field>
          <Field label={t('pageSetup:name')} size="small">
            <Input
              size="small"
              maxLength={PAGE_SETUP_NAME_MAX_LENGTH}
              value={setup.name}
              onChange={(_, { value }) => set({ name: value })}
            />
          </Field>
        </div>
        <div className={styles.buttons}>
          <Button size="small" disabled={!isComplete} onClick={keep}>
            {t('pageSetup:keep')}
          </Button>
          {own.some(({ name }) => name === setup.name) && (
            <Button
              size="small"
              onClick={() => updateSettings({ pageSetups: own.filter(({ name }) => name !== setup.name) })}
            >
              {t('pageSetup:forget')}
            </Button>
          )}
          <SetupFileButtons
            setup={isComplete ? setup : null}
            onImport={(imported) => setDraft({ ...draft, setup: imported })}
          />
        </div>
        <PaperFields {...fields} />
        <MarginFields {...fields} />
        <LineFields {...fields} />
        <FontFields {...fields} />
        <LevelFields {...fields} scheme={scheme} setScheme={(next) => setDraft({ ...draft, scheme: next })} />
        <PageNumberFields {...fields} />
        <RunningFields {...fields} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a named place in a dialog is no section of the page */}
      <div
        className={styles.look}
        role="group"
        aria-label={t('pageSetup:preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
      >
        {fault !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{t(`pageSetup:fault-${fault.code}`, fault.params)}</MessageBarBody>
          </MessageBar>
        )}
        <SmallPage plan={resolved} widthPx={PREVIEW_WIDTH_PX} />
      </div>
    </DialogFrame>
  );
}

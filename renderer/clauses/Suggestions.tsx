/** At the head of the clause panel: clauses that fit where the cursor is, and what the plan still lacks. Folds, and remembers it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { getMissingKey } from '../../shared/judgement/requirements/missing.ts';
import type { ClauseSuggestion } from '../../shared/judgement/suggestions/suggest.ts';
import { describeFinding } from '../checks/describe-finding.ts';
import { useOpenFindings } from '../state/checks-store.ts';
import { insertClause } from '../state/commands/insert-clause.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { showPanelTab } from '../state/view-store.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { placeClause } from './place-clause.ts';
import { type Suggestions as Offer, useSuggestions } from './use-suggestions.ts';

const SupplementPicker = lazy(() => import('../checks/SupplementPicker.tsx'));

/** More of what is missing is left to the checks. */
const MISSING_SHOWN = 3;

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // As high as five clauses whatever fits where the cursor is, so that the search below stands still.
  open: { height: '184px' },
  heading: { margin: 0, display: 'flex' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    flexGrow: 1,
    minWidth: 0,
    padding: '8px 12px',
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  lack: { marginLeft: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: colors.zfAdviceText },
  list: { margin: 0, padding: '0 8px 6px', listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '28px' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    padding: '3px 4px',
    fontSize: '13px',
    lineHeight: '20px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  subject: { color: tokens.colorNeutralForeground3, fontSize: '11px', marginLeft: '6px' },
  small: { minWidth: '0', flexShrink: 0 },
  label: {
    margin: 0,
    padding: '2px 12px',
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    color: colors.zfAdviceText,
  },
  none: { padding: '0 12px 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

function ClauseRow({ suggestion, offer }: { readonly suggestion: ClauseSuggestion; readonly offer: Offer }) {
  const styles = useStyles();
  const t = useTranslate();
  const { clause, subject } = suggestion;
  const insert = () => {
    const { settings } = useEditorStore.getState();
    if (settings !== null) insertClause(placeClause(clause, offer.section.level, settings, offer.unit), null);
  };
  return (
    <li className={styles.row}>
      <span className={styles.title} title={clause.title}>
        {clause.title}
        <span className={styles.subject}>{subject.name}</span>
      </span>
      <Button
        className={styles.small}
        size="small"
        appearance="subtle"
        icon={<AddRegular fontSize={14} />}
        aria-label={t('suggestions:insert-named', { title: clause.title })}
        onClick={insert}
      >
        {t('suggestions:insert')}
      </Button>
    </li>
  );
}

function MissingRow({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const words = describeFinding(finding, t);
  if (finding.missing === undefined) return null;
  return (
    <li>
      <div className={styles.row}>
        <span className={styles.title} title={words}>
          {words}
        </span>
        <Button
          className={styles.small}
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={t('suggestions:add-named', { words })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('checks:supplement')}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <SupplementPicker missing={finding.missing} />
        </Suspense>
      )}
    </li>
  );
}

function MissingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useTranslate();
  const rest = findings.length - MISSING_SHOWN;
  return (
    <>
      <h3 className={styles.label}>{t('suggestions:missing')}</h3>
      <ul className={styles.list}>
        {findings.slice(0, MISSING_SHOWN).map((finding) => (
          <MissingRow key={finding.missing === undefined ? '' : getMissingKey(finding.missing)} finding={finding} />
        ))}
        {rest > 0 && (
          <li className={styles.row}>
            <Button size="small" appearance="transparent" onClick={() => showPanelTab('checks')}>
              {t('suggestions:more', { count: rest })}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}

export function Suggestions() {
  const styles = useStyles();
  const t = useTranslate();
  const offer = useSuggestions();
  const isOpen = useSettingsStore((state) => state.isSuggestionsOpen);
  const open = useDeferredValue(useOpenFindings());
  const lacking = open.filter(({ missing }) => missing !== undefined);
  if (offer === null) return null;
  const [heading] = offer.section.headings;
  return (
    <section className={mergeClasses(styles.root, isOpen && styles.open)} aria-label={t('suggestions:title')}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          onClick={() => updateSettings({ isSuggestionsOpen: !isOpen })}
        >
          {isOpen ? <ChevronDownRegular fontSize={12} /> : <ChevronRightRegular fontSize={12} />}
          <span className={styles.words}>
            {heading === undefined ? t('suggestions:title') : t('suggestions:for', { heading })}
          </span>
          {lacking.length > 0 && (
            <span className={styles.lack}>{t('suggestions:lacks', { count: lacking.length })}</span>
          )}
        </button>
      </h2>
      {isOpen && offer.clauses.length > 0 && (
        <ul className={styles.list}>
          {offer.clauses.map((suggestion) => (
            <ClauseRow key={suggestion.clause.id} suggestion={suggestion} offer={offer} />
          ))}
        </ul>
      )}
      {isOpen && offer.clauses.length === 0 && lacking.length === 0 && (
        <div className={styles.none}>{t(heading === undefined ? 'suggestions:no-section' : 'suggestions:none')}</div>
      )}
      {isOpen && lacking.length > 0 && <MissingList findings={lacking} />}
    </section>
  );
}

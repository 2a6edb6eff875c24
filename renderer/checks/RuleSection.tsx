/** The findings of one rule, which folds; a rule with very many shows them page by page. */
import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { lazy, memo, Suspense, useState } from 'react';
import type { FactTarget } from '../../shared/content/facts/fact-target.ts';
import { getFindingPlaceKey } from '../../shared/judgement/checks/check-report.ts';
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { isProofRule, type RuleId } from '../../shared/judgement/document/rule-groups.ts';
import { getMissingKey } from '../../shared/judgement/requirements/missing.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';
import { isPlainPlace } from '../../shared/model/plan/words.ts';
import type { PlaceName } from '../../shared/view/resolve/place-names.ts';
import { acceptWords } from '../state/commands/accept-words.ts';
import { goToFact } from '../state/commands/go-to-fact.ts';
import { ignore, mend, mendAll } from '../state/commands/mend-findings.ts';
import { openDialog, showPanelTab } from '../state/view-store.ts';
import { FoldSection } from '../ui/FoldSection.tsx';
import { useTranslate } from '../ui/translate.ts';
import { describeGrade } from './describe-finding.ts';
import { FindingCard } from './FindingCard.tsx';
import { IgnoreButton } from './IgnoreButton.tsx';

const SupplementPicker = lazy(() => import('./SupplementPicker.tsx'));

export const useListStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

const PAGE_SIZE = 50;

function isFactInline({ type }: Inline): boolean {
  return type === 'fact' || type === 'person';
}

function FactButton({ target }: { readonly target: FactTarget }) {
  const t = useTranslate();
  return (
    <Button size="small" appearance="subtle" onClick={() => goToFact(target)}>
      {t('checks:go-to-fact')}
    </Button>
  );
}

function MendButton({ finding }: { readonly finding: Finding }) {
  const t = useTranslate();
  if (finding.mend === null) return null;
  const isReference = finding.rule === 'N13';
  const isLive =
    finding.mend.kind === 'replace-text' &&
    !isPlainPlace(finding.mend.place) &&
    finding.mend.inlines.some(isFactInline);
  const key = isLive ? 'live' : isReference ? 'replace-reference' : finding.mend.kind;
  return (
    <Tooltip content={t(`checks:mend-${key}`)} relationship="description">
      <Button size="small" onClick={() => mend(finding)}>
        {t(isReference ? 'checks:mend-reference' : isLive ? 'checks:mend-make-live' : 'checks:mend')}
      </Button>
    </Tooltip>
  );
}

type RowProps = { readonly finding: Finding; readonly place: PlaceName | undefined };

const FindingRow = memo(function FindingRow({ finding, place }: RowProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { missing } = finding;
  return (
    <FindingCard
      finding={finding}
      place={place}
      note={describeGrade(finding, t)}
      below={
        isOpen &&
        missing !== undefined && (
          <Suspense fallback={null}>
            <SupplementPicker missing={missing} />
          </Suspense>
        )
      }
    >
      {missing !== undefined && (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('checks:supplement')}
        </Button>
      )}
      {finding.target !== undefined && <FactButton target={finding.target} />}
      {finding.rule === 'K01' && (
        <Button
          size="small"
          onClick={() => openDialog({ kind: 'renew-clause', clauseId: String(finding.params.clauseId) })}
        >
          {t('checks:compare')}
        </Button>
      )}
      {finding.rule === 'R01' && (
        <Button size="small" onClick={() => showPanelTab('changes')}>
          {t('checks:open-changes')}
        </Button>
      )}
      {finding.rule === 'R02' && (
        <Button size="small" onClick={() => showPanelTab('comments')}>
          {t('checks:open-comments')}
        </Button>
      )}
      <MendButton finding={finding} />
      <IgnoreButton
        onIgnore={(reason) => ignore(finding, reason)}
        {...(isProofRule(finding.rule) && { onAccept: (reason) => acceptWords(finding, reason) })}
      />
    </FindingCard>
  );
});

type Props = {
  readonly rule: RuleId;
  readonly findings: readonly Finding[];
  readonly places: ReadonlyMap<string, PlaceName>;
};

export function RuleSection({ rule, findings, places }: Props) {
  const styles = useListStyles();
  const t = useTranslate();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const title = t(`checks:rule.${rule}`);
  const rest = findings.length - limit;
  return (
    <FoldSection
      title={title}
      note={String(findings.length)}
      action={
        findings.some((finding) => finding.mend !== null) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('checks:mend-all-of', { rule: title })}
            onClick={() => (isProofRule(rule) ? openDialog({ kind: 'mend-all', rule }) : mendAll(rule))}
          >
            {t(isProofRule(rule) ? 'checks:mend-all-look' : 'checks:mend-all')}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {findings.slice(0, limit).map((finding, index) => (
          <FindingRow
            // A block may have the same finding twice; a plan lacks a thing once.
            key={finding.missing === undefined ? `${finding.blockId} ${index}` : getMissingKey(finding.missing)}
            finding={finding}
            place={places.get(getFindingPlaceKey(finding))}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE_SIZE)}>
          {t('checks:more', { count: Math.min(rest, PAGE_SIZE) })}
        </Button>
      )}
    </FoldSection>
  );
}

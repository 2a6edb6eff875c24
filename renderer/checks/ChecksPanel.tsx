/** The checks panel: what was found in the plan, rule by rule, and what the user has judged to be in order. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useDeferredValue } from 'react';
import { getFindingPlaceKey } from '../../shared/judgement/checks/check-report.ts';
import { findReason } from '../../shared/judgement/checks/ignore.ts';
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { RULE_GROUPS, type RuleGroup } from '../../shared/judgement/document/rule-groups.ts';
import type { PlaceName } from '../../shared/view/resolve/place-names.ts';
import { useChecksStore, useOpenFindings } from '../state/checks-store.ts';
import { restore } from '../state/commands/mend-findings.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { openDialog } from '../state/view-store.ts';
import { FoldSection } from '../ui/FoldSection.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { FindingCard } from './FindingCard.tsx';
import { RuleSection, useListStyles } from './RuleSection.tsx';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto' },
  intro: { display: 'block', padding: '12px 14px 2px', color: tokens.colorNeutralForeground3 },
  status: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '0 14px 6px',
    color: tokens.colorNeutralForeground3,
  },
  failed: { display: 'block', padding: '0 14px 6px', color: tokens.colorStatusDangerForeground1 },
  head: { display: 'flex', alignItems: 'end', justifyContent: 'space-between', paddingRight: '8px' },
  group: {
    margin: 0,
    padding: '10px 14px 0',
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.08em',
    color: tokens.colorBrandForeground1,
  },
  done: { color: colors.zfSaved, fontSize: '16px' },
});

type ListProps = {
  readonly findings: readonly Finding[];
  readonly places: ReadonlyMap<string, PlaceName>;
};

/** The rules of a group that have found something, under the group's name. */
function GroupSection({ group, findings, places }: ListProps & { readonly group: RuleGroup }) {
  const styles = useStyles();
  const t = useTranslate();
  const rules = RULE_GROUPS[group]
    .map((rule) => ({ rule, found: findings.filter((finding) => finding.rule === rule) }))
    .filter(({ found }) => found.length > 0);
  if (rules.length === 0) return null;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.group}>{t(`checks:group.${group}`)}</h2>
        {group === 'proofing' && (
          <Button size="small" appearance="subtle" onClick={() => openDialog({ kind: 'own-words' })}>
            {t('checks:open-own-words')}
          </Button>
        )}
      </div>
      {rules.map(({ rule, found }) => (
        <RuleSection key={rule} rule={rule} findings={found} places={places} />
      ))}
    </>
  );
}

function IgnoredSection({ findings, places }: ListProps) {
  const styles = useListStyles();
  const t = useTranslate();
  const ignoredFindings = useEditorStore((state) => state.settings?.ignoredFindings);
  return (
    <FoldSection title={t('checks:ignored')} note={String(findings.length)} isOpenAtFirst={false}>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <FindingCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a block may have the same finding twice
            key={`${finding.rule} ${finding.blockId} ${index}`}
            finding={finding}
            place={places.get(getFindingPlaceKey(finding))}
            isIgnored
            note={t('checks:reason', { reason: findReason({ ignoredFindings }, finding) ?? '' })}
          >
            <Button size="small" appearance="subtle" onClick={() => restore(finding)}>
              {t('checks:restore')}
            </Button>
          </FindingCard>
        ))}
      </ul>
    </FoldSection>
  );
}

function Status({ open, hasIgnored }: { readonly open: readonly Finding[]; readonly hasIgnored: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  const state = useChecksStore((checks) => checks.state);
  const mendable = open.filter(({ mend }) => mend !== null).length;
  if (state === 'waiting') {
    return (
      <Text size={200} className={styles.status} role="status">
        {t('checks:waiting')}
      </Text>
    );
  }
  return (
    <Text size={200} className={styles.status} role="status">
      {open.length === 0 ? (
        <>
          <CheckmarkCircleRegular className={styles.done} />
          {t('checks:none')}
          {hasIgnored && t('checks:none-open')}
        </>
      ) : (
        t(mendable === 0 ? 'checks:count' : 'checks:count-mendable', { count: open.length, mendable })
      )}
    </Text>
  );
}

export default function ChecksPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const state = useChecksStore((checks) => checks.state);
  // Drawn when nothing more urgent is to be done: a plan may have hundreds of findings, and its user is typing.
  const report = useDeferredValue(useChecksStore((checks) => checks.report));
  const open = useDeferredValue(useOpenFindings());
  const openSet = new Set(open);
  const ignored = report.findings.filter((finding) => !openSet.has(finding));
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.intro}>
        {t('checks:intro')}
      </Text>
      {state === 'failed' && (
        <Text size={200} className={styles.failed} role="alert">
          {t('checks:failed')}
        </Text>
      )}
      <Status open={open} hasIgnored={ignored.length > 0} />
      {(Object.keys(RULE_GROUPS) as RuleGroup[]).map((group) => (
        <GroupSection key={group} group={group} findings={open} places={report.places} />
      ))}
      {ignored.length > 0 && <IgnoredSection findings={ignored} places={report.places} />}
    </div>
  );
}

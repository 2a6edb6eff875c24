/** Everything that mending a proofreading rule would change, word by word, each with a tick; one undo step. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { getFindingPlaceKey } from '../../shared/judgement/checks/check-report.ts';
import type { RuleId } from '../../shared/judgement/document/rule-groups.ts';
import { describePlaceName } from '../paper/place-name.ts';
import { useChecksStore, useOpenFindings } from '../state/checks-store.ts';
import { mendAll } from '../state/commands/mend-findings.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChangeList, FromTo } from '../ui/ChangeList.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

export default function MendAllDialog({ rule }: { readonly rule: RuleId }) {
  const t = useTranslate();
  const places = useChecksStore((state) => state.report.places);
  const open = useOpenFindings();
  const findings = useMemo(() => open.filter((one) => one.rule === rule && one.mend !== null), [open, rule]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rows = findings.map((finding, index) => {
    const place = places.get(getFindingPlaceKey(finding));
    const name = place === undefined ? '' : describePlaceName(place, t);
    return {
      id: String(index),
      what: `${name} ${place?.text ?? ''}`.trim(),
      how: <FromTo before={String(finding.params.words)} after={String(finding.params.expected)} />,
      isTicked: !left.has(String(index)),
    };
  });
  const chosen = findings.filter((_, index) => !left.has(String(index)));
  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const mend = () => {
    closeDialog();
    mendAll(chosen);
  };
  return (
    <DialogFrame
      title={t('checks:mend-all-of', { rule: t(`checks:rule.${rule}`) })}
      widthPx={720}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" disabled={chosen.length === 0} onClick={mend}>
            {t('checks:mend-chosen', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <ChangeList label={t('checks:mend-changes')} rows={rows} onTick={tick} />
    </DialogFrame>
  );
}

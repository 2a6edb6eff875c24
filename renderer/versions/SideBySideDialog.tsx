/** Two states of the plan beside each other, whole. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { listPlanRows } from '../../shared/view/comparison/plan-rows.ts';
import { SideBySide } from '../paper/SideBySide.tsx';
import { openDialog, type States } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

export default function SideBySideDialog({ states: { before, after, names } }: { readonly states: States }) {
  const t = useTranslate();
  const rows = useMemo(() => listPlanRows(before, after), [before, after]);
  const back = () => openDialog({ kind: 'versions' });
  return (
    <DialogFrame
      title={t('versions:side-by-side')}
      widthPx={1280}
      onClose={back}
      actions={<Button onClick={back}>{t('versions:back')}</Button>}
    >
      <SideBySide rows={rows} names={names} />
    </DialogFrame>
  );
}

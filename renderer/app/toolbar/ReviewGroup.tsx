/** Tracked changes: on and off, from one to the next, and decisions. */
import {
  ArrowNextRegular,
  ArrowPreviousRegular,
  CheckmarkRegular,
  DismissRegular,
  DocumentEditRegular,
  EyeTrackingRegular,
  HistoryRegular,
} from '@fluentui/react-icons';
import { useEditorStore } from '../../state/editor-store.ts';
import { useTrackingStore } from '../../state/tracking-store.ts';
import { useTranslate } from '../../ui/translate.ts';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

export function ReviewGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const isTracked = useEditorStore((state) => state.settings?.tracked !== undefined);
  const isMarked = useTrackingStore((state) => state.isMarked);
  return (
    <div className={rows.rows}>
      <div className={rows.row}>
        <CommandButton
          id="track-changes"
          label={t('reviewing:track')}
          icon={<DocumentEditRegular />}
          isPressed={isTracked}
          hasText
        />
        <CommandButton id="previous-change" icon={<ArrowPreviousRegular />} />
        <CommandButton id="next-change" icon={<ArrowNextRegular />} />
      </div>
      <div className={rows.row}>
        <CommandButton id="accept-change" icon={<CheckmarkRegular />} />
        <CommandButton id="reject-change" icon={<DismissRegular />} />
        <CommandButton id="show-marks" icon={<EyeTrackingRegular />} isPressed={isTracked && isMarked} />
        <CommandButton id="show-original" icon={<HistoryRegular />} />
      </div>
    </div>
  );
}

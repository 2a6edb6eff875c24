/** Undo and redo. */
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { CommandButton } from './CommandButton.tsx';
import { useRowStyles } from './rows.ts';

export function HistoryGroup() {
  const rows = useRowStyles();
  return (
    <div className={rows.rows}>
      <CommandButton id="undo" icon={<ArrowUndoRegular />} />
      <CommandButton id="redo" icon={<ArrowRedoRegular />} />
    </div>
  );
}

/** Undo and redo. */
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { useRowStyles } from './rows.ts';

export function HistoryGroup() {
  const rows = useRowStyles();
  const t = useTranslate();
  const canUndo = useEditorStore((state) => state.selection?.canUndo ?? false);
  const canRedo = useEditorStore((state) => state.selection?.canRedo ?? false);
  return (
    <div className={rows.rows}>
      <ToolButton
        label={t('toolbar:undo')}
        shortcut="Ctrl+Z"
        icon={<ArrowUndoRegular />}
        isDisabled={!canUndo}
        onClick={() => editAndReturn((editor) => editor.undo())}
      />
      <ToolButton
        label={t('toolbar:redo')}
        shortcut="Ctrl+Y"
        icon={<ArrowRedoRegular />}
        isDisabled={!canRedo}
        onClick={() => editAndReturn((editor) => editor.redo())}
      />
    </div>
  );
}

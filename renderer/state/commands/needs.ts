/** Whether what a command needs is there. */
import { useMemo } from 'react';
import { type CommandId, getCommand, type Need } from '../../../shared/edge/commands/commands.ts';
import { type DocumentState, useDocumentStore } from '../document-store.ts';
import { type EditorState, useEditorStore, withEditor } from '../editor-store.ts';
import { useImportStore } from '../import-store.ts';

/** What the needs are judged by. */
export type Situation = {
  readonly view: DocumentState['view'];
  readonly isImporting: boolean;
  readonly selection: EditorState['selection'];
  readonly hasTargets: boolean;
  readonly hasComments: boolean;
  readonly isTracked: boolean;
};

const isNumbered = ({ selection }: Situation) => typeof selection?.level === 'number';

const IS_MET: Readonly<Record<Need, (situation: Situation) => boolean>> = {
  nothing: () => true,
  'no-import': () => true,
  plan: () => true,
  undo: ({ selection }) => selection?.canUndo === true,
  redo: ({ selection }) => selection?.canRedo === true,
  number: isNumbered,
  'number-continued': (situation) => isNumbered(situation) && situation.selection?.start !== 1,
  'number-started': (situation) => isNumbered(situation) && situation.selection?.start !== null,
  'shape-of-level': (situation) => isNumbered(situation) && situation.selection?.isShapeKept === false,
  'shape-kept': (situation) => isNumbered(situation) && situation.selection?.isShapeKept === true,
  landscape: ({ selection }) => typeof selection?.isLandscape === 'boolean',
  table: ({ selection }) => selection?.table != null,
  cells: ({ selection }) => selection?.table?.canMerge === true,
  'merged-cell': ({ selection }) => selection?.table?.canUnmerge === true,
  paragraph: ({ selection }) => selection !== null && selection.paragraph !== null,
  targets: ({ hasTargets }) => hasTargets,
  comments: ({ hasComments }) => hasComments,
  tracking: ({ isTracked }) => isTracked,
};

/** What a command lacks, `null` where it can be carried out. The import screen hides everything else. */
export function findLack(id: CommandId, situation: Situation): Need | null {
  const { needs } = getCommand(id);
  if (needs === 'nothing') return null;
  if (situation.isImporting) return 'no-import';
  if (needs !== 'no-import' && situation.view !== 'plan') return 'plan';
  return IS_MET[needs](situation) ? null : needs;
}

/** As it is now, ahead of the frame that shows it. */
export function readSituation(): Situation {
  withEditor((editor) => editor.settleSelection());
  const { selection, outline, settings } = useEditorStore.getState();
  return {
    view: useDocumentStore.getState().view,
    isImporting: useImportStore.getState().source !== null,
    selection,
    hasTargets: outline.length > 0,
    hasComments: settings?.comments !== undefined,
    isTracked: settings?.tracked !== undefined,
  };
}

/** For components: the same, as it changes. */
export function useSituation(): Situation {
  const view = useDocumentStore((state) => state.view);
  const isImporting = useImportStore((state) => state.source !== null);
  const selection = useEditorStore((state) => state.selection);
  const hasTargets = useEditorStore((state) => state.outline.length > 0);
  const hasComments = useEditorStore((state) => state.settings?.comments !== undefined);
  const isTracked = useEditorStore((state) => state.settings?.tracked !== undefined);
  return useMemo(
    () => ({ view, isImporting, selection, hasTargets, hasComments, isTracked }),
    [view, isImporting, selection, hasTargets, hasComments, isTracked],
  );
}

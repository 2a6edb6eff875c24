/** The desk: the page on its grey ground, with the bars that float over it, taking in clauses dropped on it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { isClauseDrag, readClauseDrag } from '../clauses/clause-drag.ts';
import type { EditorHandle } from '../editor/editor-api.ts';
import { PlanEditor } from '../editor/PlanEditor.tsx';
import { FrontSheets } from '../parts/FrontSheets.tsx';
import { ImprintStrip } from '../parts/ImprintStrip.tsx';
import { editCurrentDiagram } from '../state/commands/edit-figure.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { editorEvents, takeSnapshot, useEditorStore } from '../state/editor-store.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { FieldMenuHost } from './FieldMenuHost.tsx';
import { FindBar } from './find/FindBar.tsx';
import { PasteMenuHost } from './PasteMenuHost.tsx';
import { FigureTools } from './toolbar/FigureTools.tsx';
import { TableTools } from './toolbar/TableTools.tsx';
import { useZoom } from './use-zoom.ts';

const useStyles = makeStyles({
  desk: {
    position: 'relative',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: colors.zfDesk,
  },
  dropping: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
});

/** Puts each plan the window takes into the editor, as soon as both are there. */
function useLoading(): (handle: EditorHandle) => void {
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const loaded = useDocumentStore((state) => state.loaded);
  useEffect(() => {
    if (handle === null || loaded === null) return;
    handle.load(loaded.plan);
    takeSnapshot();
    handle.focus();
  }, [handle, loaded]);
  useEffect(() => () => useEditorStore.setState({ handle: null, selection: null, outline: [], snapshot: null }), []);
  return useCallback((ready: EditorHandle) => {
    useEditorStore.setState({ handle: ready });
    setHandle(ready);
  }, []);
}

export function Desk() {
  const styles = useStyles();
  const t = useTranslate();
  const desk = useRef<HTMLElement>(null);
  const onReady = useLoading();
  useZoom(desk);
  const [isDropping, setDropping] = useState(false);

  const onDragOver = (event: DragEvent) => {
    if (!isClauseDrag(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setDropping(true);
    useEditorStore.getState().handle?.showDropPlace(event.clientX, event.clientY);
  };
  const endDropping = () => {
    setDropping(false);
    useEditorStore.getState().handle?.hideDropPlace();
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    // From one element of the page to the next is not out of it.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) endDropping();
  };
  const onDrop = (event: DragEvent) => {
    endDropping();
    if (!isClauseDrag(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    const { clientX, clientY } = event;
    const dragged = readClauseDrag(event.dataTransfer);
    void import('../clauses/drop-clause.ts').then(({ dropClause }) => dropClause(dragged, clientX, clientY));
  };
  return (
    <main
      ref={desk}
      className={mergeClasses(styles.desk, isDropping && styles.dropping)}
      data-region="desk"
      aria-label={t('app:desk')}
      onDragOverCapture={onDragOver}
      onDragLeave={onDragLeave}
      onDropCapture={onDrop}
      onDoubleClick={({ target }) => {
        if (target instanceof Element && target.closest('.zf-figure') !== null) editCurrentDiagram();
      }}
    >
      <PlanEditor events={editorEvents} onReady={onReady} before={<FrontSheets />} after={<ImprintStrip />} />
      <FieldMenuHost />
      <PasteMenuHost />
      <FindBar />
      <TableTools />
      <FigureTools />
    </main>
  );
}
